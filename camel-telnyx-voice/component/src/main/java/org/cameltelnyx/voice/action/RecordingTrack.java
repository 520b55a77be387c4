package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The audio of a call that is recorded or turned into text.
 *
 * @param value the value as it is on the wire
 */
public record RecordingTrack(@JsonValue String value) implements OpenEnum {

    /** Both of the others. */
    public static final RecordingTrack BOTH = new RecordingTrack("both");

    /** What the leg says. */
    public static final RecordingTrack INBOUND = new RecordingTrack("inbound");

    /** What the leg hears. */
    public static final RecordingTrack OUTBOUND = new RecordingTrack("outbound");

    @Override
    public String toString() {
        return value;
    }
}
