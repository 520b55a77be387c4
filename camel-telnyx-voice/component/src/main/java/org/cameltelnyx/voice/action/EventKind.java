package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The kinds of events that Telnyx logs.
 *
 * @param value the value as it is on the wire
 */
public record EventKind(@JsonValue String value) implements OpenEnum {

    /** Commands that were sent to Telnyx. */
    public static final EventKind COMMAND = new EventKind("command");

    /** Events that Telnyx has delivered. */
    public static final EventKind WEBHOOK = new EventKind("webhook");

    @Override
    public String toString() {
        return value;
    }
}
