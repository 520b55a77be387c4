package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The roles of the speakers while an assistant collects data.
 *
 * @param value the value as it is on the wire
 */
public record AiGatherRole(@JsonValue String value) implements OpenEnum {

    /** The assistant. */
    public static final AiGatherRole ASSISTANT = new AiGatherRole("assistant");

    /** The caller. */
    public static final AiGatherRole USER = new AiGatherRole("user");

    @Override
    public String toString() {
        return value;
    }
}
