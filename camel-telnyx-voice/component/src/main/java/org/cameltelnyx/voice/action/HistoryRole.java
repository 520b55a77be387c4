package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The roles of the speakers of earlier messages.
 *
 * @param value the value as it is on the wire
 */
public record HistoryRole(@JsonValue String value) implements OpenEnum {

    /** The assistant. */
    public static final HistoryRole ASSISTANT = new HistoryRole("assistant");

    /** The caller. */
    public static final HistoryRole USER = new HistoryRole("user");

    @Override
    public String toString() {
        return value;
    }
}
