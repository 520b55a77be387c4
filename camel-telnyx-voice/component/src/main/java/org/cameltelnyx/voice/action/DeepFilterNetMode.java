package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * How DeepFilterNet processes the audio.
 *
 * @param value the value as it is on the wire
 */
public record DeepFilterNetMode(@JsonValue String value) implements OpenEnum {

    /** The standard processing. */
    public static final DeepFilterNetMode STANDARD = new DeepFilterNetMode("standard");

    /** The advanced processing. */
    public static final DeepFilterNetMode ADVANCED = new DeepFilterNetMode("advanced");

    @Override
    public String toString() {
        return value;
    }
}
