package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The directions of the audio that Telnyx cleans of noise.
 *
 * @param value the value as it is on the wire
 */
public record NoiseSuppressionDirection(@JsonValue String value) implements OpenEnum {

    /** Audio from the party of the call leg, the default. */
    public static final NoiseSuppressionDirection INBOUND = new NoiseSuppressionDirection("inbound");

    /** Audio to the party of the call leg. */
    public static final NoiseSuppressionDirection OUTBOUND = new NoiseSuppressionDirection("outbound");

    /** Both directions. */
    public static final NoiseSuppressionDirection BOTH = new NoiseSuppressionDirection("both");

    @Override
    public String toString() {
        return value;
    }
}
