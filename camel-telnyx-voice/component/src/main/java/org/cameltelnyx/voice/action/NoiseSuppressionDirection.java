package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The direction of the audio that is cleaned of noise.
 *
 * @param value the value as it is on the wire
 */
public record NoiseSuppressionDirection(@JsonValue String value) implements OpenEnum {

    /** What the leg says, the default. */
    public static final NoiseSuppressionDirection INBOUND = new NoiseSuppressionDirection("inbound");

    /** What the leg hears. */
    public static final NoiseSuppressionDirection OUTBOUND = new NoiseSuppressionDirection("outbound");

    /** Both directions. */
    public static final NoiseSuppressionDirection BOTH = new NoiseSuppressionDirection("both");

    @Override
    public String toString() {
        return value;
    }
}
