package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The audio whose sound is changed.
 *
 * @param value the value as it is on the wire
 */
public record SoundModificationTrack(@JsonValue String value) implements OpenEnum {

    /** What the leg says. */
    public static final SoundModificationTrack INBOUND = new SoundModificationTrack("inbound");

    /** What the leg hears. */
    public static final SoundModificationTrack OUTBOUND = new SoundModificationTrack("outbound");

    @Override
    public String toString() {
        return value;
    }
}
