package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The sides of a call.
 *
 * @param value the value as it is on the wire
 */
public record TranscriptionTrack(@JsonValue String value) implements OpenEnum {

    /** Audio from the party of the call leg. */
    public static final TranscriptionTrack INBOUND = new TranscriptionTrack("inbound");

    /** Audio to the party of the call leg. */
    public static final TranscriptionTrack OUTBOUND = new TranscriptionTrack("outbound");

    @Override
    public String toString() {
        return value;
    }
}
