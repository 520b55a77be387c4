package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * Why a call can have no recording.
 *
 * @param value the value as it is on the wire
 */
public record RecordingFailure(@JsonValue String value) implements OpenEnum {

    /** Your storage has refused the credentials. */
    public static final RecordingFailure STORAGE_NOT_AUTHORIZED = new RecordingFailure(
            "Failed to authorize with storage using custom credentials");

    /** The credentials of your storage are no valid JSON. */
    public static final RecordingFailure INVALID_CREDENTIALS = new RecordingFailure("Invalid credentials json");

    /** Telnyx does not know the kind of your storage. */
    public static final RecordingFailure UNSUPPORTED_BACKEND = new RecordingFailure("Unsupported backend");

    /** Telnyx has failed. */
    public static final RecordingFailure INTERNAL_SERVER_ERROR = new RecordingFailure("Internal server error");

    @Override
    public String toString() {
        return value;
    }
}
