package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The sides of a call that can be streamed.
 *
 * @param value the value as it is on the wire
 */
public record StreamedTrack(@JsonValue String value) implements OpenEnum {

    /** What the leg says. */
    public static final StreamedTrack INBOUND_TRACK = new StreamedTrack("inbound_track");

    /** What the leg hears. */
    public static final StreamedTrack OUTBOUND_TRACK = new StreamedTrack("outbound_track");

    /** Both. */
    public static final StreamedTrack BOTH_TRACKS = new StreamedTrack("both_tracks");

    @Override
    public String toString() {
        return value;
    }
}
