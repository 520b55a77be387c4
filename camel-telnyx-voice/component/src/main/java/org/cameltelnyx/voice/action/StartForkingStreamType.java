package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The packets that a fork can send at its start.
 *
 * @param value the value as it is on the wire
 */
public record StartForkingStreamType(@JsonValue String value) implements OpenEnum {

    /** Decrypted media packets. */
    public static final StartForkingStreamType DECRYPTED = new StartForkingStreamType("decrypted");

    @Override
    public String toString() {
        return value;
    }
}
