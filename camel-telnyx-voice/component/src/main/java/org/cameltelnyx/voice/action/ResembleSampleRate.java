package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The sample rates of Resemble voices, in Hz.
 *
 * @param value the value as it is on the wire
 */
public record ResembleSampleRate(@JsonValue String value) implements OpenEnum {

    /** 8 kHz. */
    public static final ResembleSampleRate HZ_8000 = new ResembleSampleRate("8000");

    /** 16 kHz. */
    public static final ResembleSampleRate HZ_16000 = new ResembleSampleRate("16000");

    /** 22.05 kHz. */
    public static final ResembleSampleRate HZ_22050 = new ResembleSampleRate("22050");

    /** 32 kHz. */
    public static final ResembleSampleRate HZ_32000 = new ResembleSampleRate("32000");

    /** 44.1 kHz. */
    public static final ResembleSampleRate HZ_44100 = new ResembleSampleRate("44100");

    /** 48 kHz. */
    public static final ResembleSampleRate HZ_48000 = new ResembleSampleRate("48000");

    @Override
    public String toString() {
        return value;
    }
}
