package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The results of speech.
 *
 * @param value the value as it is on the wire
 */
public record SpeakStatus(@JsonValue String value) implements OpenEnum {

    /** The whole text has been spoken. */
    public static final SpeakStatus COMPLETED = new SpeakStatus("completed");

    /** The call has ended. */
    public static final SpeakStatus CALL_HANGUP = new SpeakStatus("call_hangup");

    /** Stopped by the answering machine detection. */
    public static final SpeakStatus CANCELLED_AMD = new SpeakStatus("cancelled_amd");

    @Override
    public String toString() {
        return value;
    }
}
