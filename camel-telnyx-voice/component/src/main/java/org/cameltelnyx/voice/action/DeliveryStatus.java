package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The outcomes of the delivery of a webhook.
 *
 * @param value the value as it is on the wire
 */
public record DeliveryStatus(@JsonValue String value) implements OpenEnum {

    /** The receiver has acknowledged an attempt. */
    public static final DeliveryStatus DELIVERED = new DeliveryStatus("delivered");

    /** No attempt was acknowledged. */
    public static final DeliveryStatus FAILED = new DeliveryStatus("failed");

    @Override
    public String toString() {
        return value;
    }
}
