package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The formats of webhooks.
 *
 * @param value the value as it is on the wire
 */
public record WebhookApiVersion(@JsonValue String value) implements OpenEnum {

    /** The one of version 1 of the API, which this component cannot receive as events. */
    public static final WebhookApiVersion V1 = new WebhookApiVersion("1");

    /** The one of version 2 of the API, which the events of this component have. */
    public static final WebhookApiVersion V2 = new WebhookApiVersion("2");

    @Override
    public String toString() {
        return value;
    }
}
