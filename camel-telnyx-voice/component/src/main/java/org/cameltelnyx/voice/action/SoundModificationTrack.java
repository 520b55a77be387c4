package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The audio whose sound Telnyx changes.
 *
 * @param value the value as it is on the wire
 */
public record SoundModificationTrack(@JsonValue String value) implements OpenEnum {

    /** Audio from the party of the call leg. */
    public static final SoundModificationTrack INBOUND = new SoundModificationTrack("inbound");

    /** Audio to the party of the call leg. */
    public static final SoundModificationTrack OUTBOUND = new SoundModificationTrack("outbound");

    @Override
    public String toString() {
        return value;
    }
}
