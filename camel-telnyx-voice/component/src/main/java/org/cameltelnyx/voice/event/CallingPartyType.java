package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The origins of a caller.
 *
 * @param value the value as it is on the wire
 */
public record CallingPartyType(@JsonValue String value) implements OpenEnum {

    /** The telephone network. */
    public static final CallingPartyType PSTN = new CallingPartyType("pstn");

    /** SIP. */
    public static final CallingPartyType SIP = new CallingPartyType("sip");

    @Override
    public String toString() {
        return value;
    }
}
