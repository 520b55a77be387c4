package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * How the questions of an assistant can end.
 *
 * @param value the value as it is on the wire
 */
public record AiGatherStatus(@JsonValue String value) implements OpenEnum {

    /** It has found out what the command asked for. */
    public static final AiGatherStatus VALID = new AiGatherStatus("valid");

    /** It has not found that out. */
    public static final AiGatherStatus INVALID = new AiGatherStatus("invalid");

    @Override
    public String toString() {
        return value;
    }
}
