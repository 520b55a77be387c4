package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The methods by which Telnyx authenticates itself to your language model.
 *
 * @param value the value as it is on the wire
 */
public record ExternalLlmAuthentication(@JsonValue String value) implements OpenEnum {

    /** By a token. */
    public static final ExternalLlmAuthentication TOKEN = new ExternalLlmAuthentication("token");

    /** By a client certificate. */
    public static final ExternalLlmAuthentication CERTIFICATE = new ExternalLlmAuthentication("certificate");

    @Override
    public String toString() {
        return value;
    }
}
