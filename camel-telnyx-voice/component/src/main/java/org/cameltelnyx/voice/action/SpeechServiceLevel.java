package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The quality levels of speech.
 *
 * @param value the value as it is on the wire
 */
public record SpeechServiceLevel(@JsonValue String value) implements OpenEnum {

    /** Only plain text in en-US. */
    public static final SpeechServiceLevel BASIC = new SpeechServiceLevel("basic");

    /** All languages, and SSML. */
    public static final SpeechServiceLevel PREMIUM = new SpeechServiceLevel("premium");

    @Override
    public String toString() {
        return value;
    }
}
