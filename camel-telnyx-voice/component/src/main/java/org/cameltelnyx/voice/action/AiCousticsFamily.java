package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The families of ai-coustics models.
 *
 * @param value the value as it is on the wire
 */
public record AiCousticsFamily(@JsonValue String value) implements OpenEnum {

    /** Tuned for people talking to people. */
    public static final AiCousticsFamily SPARROW = new AiCousticsFamily("sparrow");

    /** Tuned for voice agents and speech recognition. */
    public static final AiCousticsFamily QUAIL = new AiCousticsFamily("quail");

    @Override
    public String toString() {
        return value;
    }
}
