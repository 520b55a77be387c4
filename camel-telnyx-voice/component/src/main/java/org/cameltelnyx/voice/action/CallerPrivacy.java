package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * What the called party is kept from seeing.
 *
 * @param value the value as it is on the wire
 */
public record CallerPrivacy(@JsonValue String value) implements OpenEnum {

    /** Number and name of the caller. */
    public static final CallerPrivacy ID = new CallerPrivacy("id");

    /** Nothing. */
    public static final CallerPrivacy NONE = new CallerPrivacy("none");

    @Override
    public String toString() {
        return value;
    }
}
