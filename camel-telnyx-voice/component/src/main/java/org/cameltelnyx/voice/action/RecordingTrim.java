package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The parts to cut off a recording.
 *
 * @param value the value as it is on the wire
 */
public record RecordingTrim(@JsonValue String value) implements OpenEnum {

    /** The silence at the beginning and the end. */
    public static final RecordingTrim TRIM_SILENCE = new RecordingTrim("trim-silence");

    @Override
    public String toString() {
        return value;
    }
}
