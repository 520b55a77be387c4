package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The results of a playback.
 *
 * @param value the value as it is on the wire
 */
public record PlaybackStatus(@JsonValue String value) implements OpenEnum {

    /** The file does not exist. */
    public static final PlaybackStatus FILE_NOT_FOUND = new PlaybackStatus("file_not_found");

    /** The call has ended. */
    public static final PlaybackStatus CALL_HANGUP = new PlaybackStatus("call_hangup");

    /** Unknown to Telnyx. */
    public static final PlaybackStatus UNKNOWN = new PlaybackStatus("unknown");

    /** Stopped by a command. */
    public static final PlaybackStatus CANCELLED = new PlaybackStatus("cancelled");

    /** Stopped by the answering machine detection. */
    public static final PlaybackStatus CANCELLED_AMD = new PlaybackStatus("cancelled_amd");

    /** All audio has been played. */
    public static final PlaybackStatus COMPLETED = new PlaybackStatus("completed");

    /** The playback has failed. */
    public static final PlaybackStatus FAILED = new PlaybackStatus("failed");

    @Override
    public String toString() {
        return value;
    }
}
