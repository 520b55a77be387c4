package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The channels of a recording.
 *
 * @param value the value as it is on the wire
 */
public record RecordingChannels(@JsonValue String value) implements OpenEnum {

    /** One channel for all parties. */
    public static final RecordingChannels SINGLE = new RecordingChannels("single");

    /** Two channels, one for the first call leg and one for all others. */
    public static final RecordingChannels DUAL = new RecordingChannels("dual");

    @Override
    public String toString() {
        return value;
    }
}
