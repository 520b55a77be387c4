package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The transport protocols of the SIP messages of a call.
 *
 * @param value the value as it is on the wire
 */
public record SipTransportProtocol(@JsonValue String value) implements OpenEnum {

    /** UDP. */
    public static final SipTransportProtocol UDP = new SipTransportProtocol("UDP");

    /** TCP. */
    public static final SipTransportProtocol TCP = new SipTransportProtocol("TCP");

    /** TCP with TLS. */
    public static final SipTransportProtocol TLS = new SipTransportProtocol("TLS");

    @Override
    public String toString() {
        return value;
    }
}
