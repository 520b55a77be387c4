package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The forms in which Telnyx sends DTMF.
 *
 * @param value the value as it is on the wire
 */
public record DtmfType(@JsonValue String value) implements OpenEnum {

    /** RTP events (RFC 2833). */
    public static final DtmfType RFC_2833 = new DtmfType("RFC 2833");

    /** Tones in the audio of the call. */
    public static final DtmfType INBAND = new DtmfType("Inband");

    /** SIP INFO messages. */
    public static final DtmfType SIP_INFO = new DtmfType("SIP INFO");

    @Override
    public String toString() {
        return value;
    }
}
