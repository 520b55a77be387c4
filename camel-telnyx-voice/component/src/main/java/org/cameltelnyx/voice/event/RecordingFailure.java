package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The reasons why a recording can fail.
 *
 * @param value the value as it is on the wire
 */
public record RecordingFailure(@JsonValue String value) implements OpenEnum {

    /** Your storage has refused the credentials. */
    public static final RecordingFailure STORAGE_NOT_AUTHORIZED = new RecordingFailure(
            "Failed to authorize with storage using custom credentials");

    /** The credentials of your storage are not valid JSON. */
    public static final RecordingFailure INVALID_CREDENTIALS = new RecordingFailure("Invalid credentials json");

    /** Telnyx does not support the type of your storage. */
    public static final RecordingFailure UNSUPPORTED_BACKEND = new RecordingFailure("Unsupported backend");

    /** An internal error of Telnyx. */
    public static final RecordingFailure INTERNAL_SERVER_ERROR = new RecordingFailure("Internal server error");

    @Override
    public String toString() {
        return value;
    }
}
