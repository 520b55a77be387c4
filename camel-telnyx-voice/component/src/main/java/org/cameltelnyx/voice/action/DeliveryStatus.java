package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The outcomes of a delivery.
 *
 * @param value the value as it is on the wire
 */
public record DeliveryStatus(@JsonValue String value) implements OpenEnum {

    /** The receiver has acknowledged an attempt. */
    public static final DeliveryStatus DELIVERED = new DeliveryStatus("delivered");

    /** The receiver has acknowledged no attempt. */
    public static final DeliveryStatus FAILED = new DeliveryStatus("failed");

    @Override
    public String toString() {
        return value;
    }
}
