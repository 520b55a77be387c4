package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The audio of a call that Telnyx streams.
 *
 * @param value the value as it is on the wire
 */
public record StreamTrack(@JsonValue String value) implements OpenEnum {

    /** Audio from the party of the call leg. */
    public static final StreamTrack INBOUND_TRACK = new StreamTrack("inbound_track");

    /** Audio to the party of the call leg. */
    public static final StreamTrack OUTBOUND_TRACK = new StreamTrack("outbound_track");

    /** Audio in both directions. */
    public static final StreamTrack BOTH_TRACKS = new StreamTrack("both_tracks");

    @Override
    public String toString() {
        return value;
    }
}
