package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * How the speaking of a text can end.
 *
 * @param value the value as it is on the wire
 */
public record SpeakStatus(@JsonValue String value) implements OpenEnum {

    /** All of it has been spoken. */
    public static final SpeakStatus COMPLETED = new SpeakStatus("completed");

    /** The call has ended. */
    public static final SpeakStatus CALL_HANGUP = new SpeakStatus("call_hangup");

    /** The answering machine detection has ended it. */
    public static final SpeakStatus CANCELLED_AMD = new SpeakStatus("cancelled_amd");

    @Override
    public String toString() {
        return value;
    }
}
