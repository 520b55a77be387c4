package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The call legs whose party does not hear the keys that the other party presses.
 *
 * @param value the value as it is on the wire
 */
public record MuteDtmf(@JsonValue String value) implements OpenEnum {

    /** No call leg: both parties hear the keys. */
    public static final MuteDtmf NONE = new MuteDtmf("none");

    /** Both call legs. */
    public static final MuteDtmf BOTH = new MuteDtmf("both");

    /** This call leg. */
    public static final MuteDtmf SELF = new MuteDtmf("self");

    /** The call leg that is connected with this one. */
    public static final MuteDtmf OPPOSITE = new MuteDtmf("opposite");

    @Override
    public String toString() {
        return value;
    }
}
