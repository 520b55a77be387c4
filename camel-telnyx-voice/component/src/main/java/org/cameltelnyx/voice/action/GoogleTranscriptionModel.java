package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The speech recognition models of Google.
 *
 * @param value the value as it is on the wire
 */
public record GoogleTranscriptionModel(@JsonValue String value) implements OpenEnum {

    /** For long speech. */
    public static final GoogleTranscriptionModel LATEST_LONG = new GoogleTranscriptionModel("latest_long");

    /** For commands and single words. */
    public static final GoogleTranscriptionModel LATEST_SHORT = new GoogleTranscriptionModel("latest_short");

    /** For commands and searches. */
    public static final GoogleTranscriptionModel COMMAND_AND_SEARCH = new GoogleTranscriptionModel("command_and_search");

    /** For telephone calls. */
    public static final GoogleTranscriptionModel PHONE_CALL = new GoogleTranscriptionModel("phone_call");

    /** For video, and for several speakers. */
    public static final GoogleTranscriptionModel VIDEO = new GoogleTranscriptionModel("video");

    /** For audio that no other model fits. */
    public static final GoogleTranscriptionModel DEFAULT = new GoogleTranscriptionModel("default");

    /** For conversations between doctor and patient. */
    public static final GoogleTranscriptionModel MEDICAL_CONVERSATION = new GoogleTranscriptionModel("medical_conversation");

    /** For the dictations of a doctor. */
    public static final GoogleTranscriptionModel MEDICAL_DICTATION = new GoogleTranscriptionModel("medical_dictation");

    @Override
    public String toString() {
        return value;
    }
}
