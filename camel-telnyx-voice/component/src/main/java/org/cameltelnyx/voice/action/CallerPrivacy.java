package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The data of the caller that Telnyx hides from the called party.
 *
 * @param value the value as it is on the wire
 */
public record CallerPrivacy(@JsonValue String value) implements OpenEnum {

    /** The number and the name of the caller. */
    public static final CallerPrivacy ID = new CallerPrivacy("id");

    /** Nothing. */
    public static final CallerPrivacy NONE = new CallerPrivacy("none");

    @Override
    public String toString() {
        return value;
    }
}
