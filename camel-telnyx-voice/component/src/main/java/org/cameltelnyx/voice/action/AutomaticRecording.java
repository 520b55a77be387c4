package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The times at which an automatic recording can start.
 *
 * @param value the value as it is on the wire
 */
public record AutomaticRecording(@JsonValue String value) implements OpenEnum {

    /** When the call is answered. */
    public static final AutomaticRecording RECORD_FROM_ANSWER = new AutomaticRecording("record-from-answer");

    @Override
    public String toString() {
        return value;
    }
}
