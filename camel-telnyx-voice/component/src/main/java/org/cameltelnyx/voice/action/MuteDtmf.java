package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The legs that do not hear the keys that the other one presses.
 *
 * @param value the value as it is on the wire
 */
public record MuteDtmf(@JsonValue String value) implements OpenEnum {

    /** Both hear them. */
    public static final MuteDtmf NONE = new MuteDtmf("none");

    /** Neither hears them. */
    public static final MuteDtmf BOTH = new MuteDtmf("both");

    /** This leg. */
    public static final MuteDtmf SELF = new MuteDtmf("self");

    /** The leg that this one is connected with. */
    public static final MuteDtmf OPPOSITE = new MuteDtmf("opposite");

    @Override
    public String toString() {
        return value;
    }
}
