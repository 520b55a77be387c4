package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * How the playback of audio can end.
 *
 * @param value the value as it is on the wire
 */
public record PlaybackStatus(@JsonValue String value) implements OpenEnum {

    /** There is no such file. */
    public static final PlaybackStatus FILE_NOT_FOUND = new PlaybackStatus("file_not_found");

    /** The call has ended. */
    public static final PlaybackStatus CALL_HANGUP = new PlaybackStatus("call_hangup");

    /** Telnyx does not know. */
    public static final PlaybackStatus UNKNOWN = new PlaybackStatus("unknown");

    /** A command has ended it. */
    public static final PlaybackStatus CANCELLED = new PlaybackStatus("cancelled");

    /** The answering machine detection has ended it. */
    public static final PlaybackStatus CANCELLED_AMD = new PlaybackStatus("cancelled_amd");

    /** All of it has been played. */
    public static final PlaybackStatus COMPLETED = new PlaybackStatus("completed");

    /** It could not be played. */
    public static final PlaybackStatus FAILED = new PlaybackStatus("failed");

    @Override
    public String toString() {
        return value;
    }
}
