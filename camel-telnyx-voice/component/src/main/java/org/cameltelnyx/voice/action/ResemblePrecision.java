package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The sample formats of Resemble voices.
 *
 * @param value the value as it is on the wire
 */
public record ResemblePrecision(@JsonValue String value) implements OpenEnum {

    /** Linear, 16 bits. */
    public static final ResemblePrecision PCM_16 = new ResemblePrecision("PCM_16");

    /** Linear, 24 bits. */
    public static final ResemblePrecision PCM_24 = new ResemblePrecision("PCM_24");

    /** Linear, 32 bits. */
    public static final ResemblePrecision PCM_32 = new ResemblePrecision("PCM_32");

    /** G.711 µ-law. */
    public static final ResemblePrecision MULAW = new ResemblePrecision("MULAW");

    @Override
    public String toString() {
        return value;
    }
}
