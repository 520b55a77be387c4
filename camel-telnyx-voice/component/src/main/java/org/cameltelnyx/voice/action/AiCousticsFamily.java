package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The model families of ai-coustics.
 *
 * @param value the value as it is on the wire
 */
public record AiCousticsFamily(@JsonValue String value) implements OpenEnum {

    /** For conversations between people. */
    public static final AiCousticsFamily SPARROW = new AiCousticsFamily("sparrow");

    /** For voice agents and speech recognition. */
    public static final AiCousticsFamily QUAIL = new AiCousticsFamily("quail");

    @Override
    public String toString() {
        return value;
    }
}
