package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The genders of Azure voices.
 *
 * @param value the value as it is on the wire
 */
public record VoiceGender(@JsonValue String value) implements OpenEnum {

    /** A male voice. */
    public static final VoiceGender MALE = new VoiceGender("Male");

    /** A female voice. */
    public static final VoiceGender FEMALE = new VoiceGender("Female");

    @Override
    public String toString() {
        return value;
    }
}
