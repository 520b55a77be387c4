package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The processing modes of DeepFilterNet.
 *
 * @param value the value as it is on the wire
 */
public record DeepFilterNetMode(@JsonValue String value) implements OpenEnum {

    /** Standard processing. */
    public static final DeepFilterNetMode STANDARD = new DeepFilterNetMode("standard");

    /** Advanced processing. */
    public static final DeepFilterNetMode ADVANCED = new DeepFilterNetMode("advanced");

    @Override
    public String toString() {
        return value;
    }
}
