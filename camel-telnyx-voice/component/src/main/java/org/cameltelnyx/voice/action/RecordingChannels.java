package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The channels of a recording.
 *
 * @param value the value as it is on the wire
 */
public record RecordingChannels(@JsonValue String value) implements OpenEnum {

    /** One for all. */
    public static final RecordingChannels SINGLE = new RecordingChannels("single");

    /** Two, which keep the first leg and the others apart. */
    public static final RecordingChannels DUAL = new RecordingChannels("dual");

    @Override
    public String toString() {
        return value;
    }
}
