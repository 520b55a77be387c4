package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The formats of a recording.
 *
 * @param value the value as it is on the wire
 */
public record RecordedFormat(@JsonValue String value) implements OpenEnum {

    /** WAV. */
    public static final RecordedFormat WAV = new RecordedFormat("wav");

    /** MP3. */
    public static final RecordedFormat MP3 = new RecordedFormat("mp3");

    @Override
    public String toString() {
        return value;
    }
}
