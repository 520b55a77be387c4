package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The transport protocols of a SIPREC session.
 *
 * @param value the value as it is on the wire
 */
public record SipTransport(@JsonValue String value) implements OpenEnum {

    /** UDP, the default. */
    public static final SipTransport UDP = new SipTransport("udp");

    /** TCP, not encrypted. */
    public static final SipTransport TCP = new SipTransport("tcp");

    /** TCP with TLS, encrypted. */
    public static final SipTransport TLS = new SipTransport("tls");

    @Override
    public String toString() {
        return value;
    }
}
