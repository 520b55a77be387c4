package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The codecs of audio that a server sends to a call.
 *
 * @param value the value as it is on the wire
 */
public record StreamBidirectionalCodec(@JsonValue String value) implements OpenEnum {

    /** G.711 µ-law. */
    public static final StreamBidirectionalCodec PCMU = new StreamBidirectionalCodec("PCMU");

    /** G.711 A-law. */
    public static final StreamBidirectionalCodec PCMA = new StreamBidirectionalCodec("PCMA");

    /** G.722. */
    public static final StreamBidirectionalCodec G722 = new StreamBidirectionalCodec("G722");

    /** Opus. */
    public static final StreamBidirectionalCodec OPUS = new StreamBidirectionalCodec("OPUS");

    /** Adaptive multi-rate, wideband. */
    public static final StreamBidirectionalCodec AMR_WB = new StreamBidirectionalCodec("AMR-WB");

    /** Linear, 16 bits. */
    public static final StreamBidirectionalCodec L16 = new StreamBidirectionalCodec("L16");

    @Override
    public String toString() {
        return value;
    }
}
