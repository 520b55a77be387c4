package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The HTTP methods of deliveries.
 *
 * @param value the value as it is on the wire
 */
public record WebhookMethod(@JsonValue String value) implements OpenEnum {

    /** The body contains the event. */
    public static final WebhookMethod POST = new WebhookMethod("POST");

    /** The query contains the event. */
    public static final WebhookMethod GET = new WebhookMethod("GET");

    @Override
    public String toString() {
        return value;
    }
}
