package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The versions of the webhook format.
 *
 * @param value the value as it is on the wire
 */
public record WebhookApiVersion(@JsonValue String value) implements OpenEnum {

    /** Version 1, which this component cannot receive as events. */
    public static final WebhookApiVersion V1 = new WebhookApiVersion("1");

    /** Version 2, the format of this component's events. */
    public static final WebhookApiVersion V2 = new WebhookApiVersion("2");

    @Override
    public String toString() {
        return value;
    }
}
