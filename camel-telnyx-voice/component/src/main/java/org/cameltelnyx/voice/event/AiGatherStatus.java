package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The results of the collection of data by an assistant.
 *
 * @param value the value as it is on the wire
 */
public record AiGatherStatus(@JsonValue String value) implements OpenEnum {

    /** The assistant has collected the data. */
    public static final AiGatherStatus VALID = new AiGatherStatus("valid");

    /** The assistant has not collected the data. */
    public static final AiGatherStatus INVALID = new AiGatherStatus("invalid");

    @Override
    public String toString() {
        return value;
    }
}
