package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The audio of a call that a stream contains.
 *
 * @param value the value as it is on the wire
 */
public record StreamedTrack(@JsonValue String value) implements OpenEnum {

    /** Audio from the party of the call leg. */
    public static final StreamedTrack INBOUND_TRACK = new StreamedTrack("inbound_track");

    /** Audio to the party of the call leg. */
    public static final StreamedTrack OUTBOUND_TRACK = new StreamedTrack("outbound_track");

    /** Audio in both directions. */
    public static final StreamedTrack BOTH_TRACKS = new StreamedTrack("both_tracks");

    @Override
    public String toString() {
        return value;
    }
}
