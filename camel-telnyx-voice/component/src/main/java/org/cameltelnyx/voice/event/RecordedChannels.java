package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * How a recording can hold the parties.
 *
 * @param value the value as it is on the wire
 */
public record RecordedChannels(@JsonValue String value) implements OpenEnum {

    /** All parties share one channel. */
    public static final RecordedChannels SINGLE = new RecordedChannels("single");

    /** Each side has a channel of its own. */
    public static final RecordedChannels DUAL = new RecordedChannels("dual");

    @Override
    public String toString() {
        return value;
    }
}
