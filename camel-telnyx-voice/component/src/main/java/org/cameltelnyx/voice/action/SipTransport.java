package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The transport protocol of a SIP session.
 *
 * @param value the value as it is on the wire
 */
public record SipTransport(@JsonValue String value) implements OpenEnum {

    /** Datagrams, the default. */
    public static final SipTransport UDP = new SipTransport("udp");

    /** A plain stream. */
    public static final SipTransport TCP = new SipTransport("tcp");

    /** An encrypted stream. */
    public static final SipTransport TLS = new SipTransport("tls");

    @Override
    public String toString() {
        return value;
    }
}
