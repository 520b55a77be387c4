package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The legs of a call that hear something.
 *
 * @param value the value as it is on the wire
 */
public record TargetLegs(@JsonValue String value) implements OpenEnum {

    /** Both. */
    public static final TargetLegs BOTH = new TargetLegs("both");

    /** This one. */
    public static final TargetLegs SELF = new TargetLegs("self");

    /** The one that this one is connected with. */
    public static final TargetLegs OPPOSITE = new TargetLegs("opposite");

    @Override
    public String toString() {
        return value;
    }
}
