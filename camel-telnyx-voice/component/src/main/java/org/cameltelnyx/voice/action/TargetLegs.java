package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The call legs that hear audio.
 *
 * @param value the value as it is on the wire
 */
public record TargetLegs(@JsonValue String value) implements OpenEnum {

    /** Both call legs. */
    public static final TargetLegs BOTH = new TargetLegs("both");

    /** This call leg. */
    public static final TargetLegs SELF = new TargetLegs("self");

    /** The call leg that is connected with this one. */
    public static final TargetLegs OPPOSITE = new TargetLegs("opposite");

    @Override
    public String toString() {
        return value;
    }
}
