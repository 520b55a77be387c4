package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The effects of Azure voices.
 *
 * @param value the value as it is on the wire
 */
public record VoiceEffect(@JsonValue String value) implements OpenEnum {

    /** For car loudspeakers. */
    public static final VoiceEffect EQ_CAR = new VoiceEffect("eq_car");

    /** For telephones with 8 kHz audio. */
    public static final VoiceEffect EQ_TELECOMHP8K = new VoiceEffect("eq_telecomhp8k");

    @Override
    public String toString() {
        return value;
    }
}
