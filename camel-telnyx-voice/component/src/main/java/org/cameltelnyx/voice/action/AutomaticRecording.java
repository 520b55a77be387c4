package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * When a call is recorded by itself.
 *
 * @param value the value as it is on the wire
 */
public record AutomaticRecording(@JsonValue String value) implements OpenEnum {

    /** From the answer on. */
    public static final AutomaticRecording RECORD_FROM_ANSWER = new AutomaticRecording("record-from-answer");

    @Override
    public String toString() {
        return value;
    }
}
