package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The callers that can reach a SIP subdomain.
 *
 * @param value the value as it is on the wire
 */
public record SipSubdomainCallers(@JsonValue String value) implements OpenEnum {

    /** The connections of the same account. */
    public static final SipSubdomainCallers ONLY_MY_CONNECTIONS = new SipSubdomainCallers("only_my_connections");

    /** Anyone on the internet. */
    public static final SipSubdomainCallers FROM_ANYONE = new SipSubdomainCallers("from_anyone");

    @Override
    public String toString() {
        return value;
    }
}
