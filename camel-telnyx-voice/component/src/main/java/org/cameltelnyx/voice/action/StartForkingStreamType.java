package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * What a fork can be started with.
 *
 * @param value the value as it is on the wire
 */
public record StartForkingStreamType(@JsonValue String value) implements OpenEnum {

    /** Media packets after their decryption. */
    public static final StartForkingStreamType DECRYPTED = new StartForkingStreamType("decrypted");

    @Override
    public String toString() {
        return value;
    }
}
