package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The audio of a call that is streamed.
 *
 * @param value the value as it is on the wire
 */
public record StreamTrack(@JsonValue String value) implements OpenEnum {

    /** What the leg says. */
    public static final StreamTrack INBOUND_TRACK = new StreamTrack("inbound_track");

    /** What the leg hears. */
    public static final StreamTrack OUTBOUND_TRACK = new StreamTrack("outbound_track");

    /** Both directions, the default. */
    public static final StreamTrack BOTH_TRACKS = new StreamTrack("both_tracks");

    @Override
    public String toString() {
        return value;
    }
}
