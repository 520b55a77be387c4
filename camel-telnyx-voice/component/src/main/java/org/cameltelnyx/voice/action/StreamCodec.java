package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The codecs of audio that Telnyx streams from a call.
 *
 * @param value the value as it is on the wire
 */
public record StreamCodec(@JsonValue String value) implements OpenEnum {

    /** G.711 µ-law. */
    public static final StreamCodec PCMU = new StreamCodec("PCMU");

    /** G.711 A-law. */
    public static final StreamCodec PCMA = new StreamCodec("PCMA");

    /** G.722. */
    public static final StreamCodec G722 = new StreamCodec("G722");

    /** Opus. */
    public static final StreamCodec OPUS = new StreamCodec("OPUS");

    /** Adaptive multi-rate, wideband. */
    public static final StreamCodec AMR_WB = new StreamCodec("AMR-WB");

    /** Linear, 16 bits. */
    public static final StreamCodec L16 = new StreamCodec("L16");

    /** The codec of the call. */
    public static final StreamCodec DEFAULT = new StreamCodec("default");

    @Override
    public String toString() {
        return value;
    }
}
