package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The sides of a call that can be heard.
 *
 * @param value the value as it is on the wire
 */
public record TranscriptionTrack(@JsonValue String value) implements OpenEnum {

    /** What the leg says. */
    public static final TranscriptionTrack INBOUND = new TranscriptionTrack("inbound");

    /** What the leg hears. */
    public static final TranscriptionTrack OUTBOUND = new TranscriptionTrack("outbound");

    @Override
    public String toString() {
        return value;
    }
}
