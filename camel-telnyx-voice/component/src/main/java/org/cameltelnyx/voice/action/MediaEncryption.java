package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The ways to encrypt the media of a call.
 *
 * @param value the value as it is on the wire
 */
public record MediaEncryption(@JsonValue String value) implements OpenEnum {

    /** Not encrypted. */
    public static final MediaEncryption DISABLED = new MediaEncryption("disabled");

    /** SRTP, RFC 3711. */
    public static final MediaEncryption SRTP = new MediaEncryption("SRTP");

    /** SRTP with keys agreed on by DTLS, RFC 5764. */
    public static final MediaEncryption DTLS = new MediaEncryption("DTLS");

    @Override
    public String toString() {
        return value;
    }
}
