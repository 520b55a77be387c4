package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The standard SIP headers that a command can set.
 *
 * @param value the value as it is on the wire
 */
public record SipHeaderName(@JsonValue String value) implements OpenEnum {

    /** User-to-User information, RFC 7433. */
    public static final SipHeaderName USER_TO_USER = new SipHeaderName("User-to-User");

    @Override
    public String toString() {
        return value;
    }
}
