package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The forms of a text to speak.
 *
 * @param value the value as it is on the wire
 */
public record SpeechPayloadType(@JsonValue String value) implements OpenEnum {

    /** Plain text. */
    public static final SpeechPayloadType TEXT = new SpeechPayloadType("text");

    /** Speech Synthesis Markup Language. */
    public static final SpeechPayloadType SSML = new SpeechPayloadType("ssml");

    @Override
    public String toString() {
        return value;
    }
}
