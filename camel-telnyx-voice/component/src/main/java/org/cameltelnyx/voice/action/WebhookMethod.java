package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The HTTP methods by which events are delivered.
 *
 * @param value the value as it is on the wire
 */
public record WebhookMethod(@JsonValue String value) implements OpenEnum {

    /** The event is the body. */
    public static final WebhookMethod POST = new WebhookMethod("POST");

    /** The event is the query. */
    public static final WebhookMethod GET = new WebhookMethod("GET");

    @Override
    public String toString() {
        return value;
    }
}
