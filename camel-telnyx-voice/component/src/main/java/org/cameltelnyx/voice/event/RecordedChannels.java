package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The channels of a saved recording.
 *
 * @param value the value as it is on the wire
 */
public record RecordedChannels(@JsonValue String value) implements OpenEnum {

    /** All parties share one channel. */
    public static final RecordedChannels SINGLE = new RecordedChannels("single");

    /** Each side has its own channel. */
    public static final RecordedChannels DUAL = new RecordedChannels("dual");

    @Override
    public String toString() {
        return value;
    }
}
