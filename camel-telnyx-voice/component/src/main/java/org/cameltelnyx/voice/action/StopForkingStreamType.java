package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The packets that a fork sends.
 *
 * @param value the value as it is on the wire
 */
public record StopForkingStreamType(@JsonValue String value) implements OpenEnum {

    /** Media packets without changes. */
    public static final StopForkingStreamType RAW = new StopForkingStreamType("raw");

    /** Decrypted media packets. */
    public static final StopForkingStreamType DECRYPTED = new StopForkingStreamType("decrypted");

    @Override
    public String toString() {
        return value;
    }
}
