package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The audio of a call that Telnyx records or transcribes.
 *
 * @param value the value as it is on the wire
 */
public record RecordingTrack(@JsonValue String value) implements OpenEnum {

    /** Audio in both directions. */
    public static final RecordingTrack BOTH = new RecordingTrack("both");

    /** Audio from the party of the call leg. */
    public static final RecordingTrack INBOUND = new RecordingTrack("inbound");

    /** Audio to the party of the call leg. */
    public static final RecordingTrack OUTBOUND = new RecordingTrack("outbound");

    @Override
    public String toString() {
        return value;
    }
}
