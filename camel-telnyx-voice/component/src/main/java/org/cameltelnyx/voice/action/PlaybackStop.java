package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * What is stopped of the audio of a call.
 *
 * @param value the value as it is on the wire
 */
public record PlaybackStop(@JsonValue String value) implements OpenEnum {

    /** What is being played; the next one begins. */
    public static final PlaybackStop CURRENT = new PlaybackStop("current");

    /** What is being played, and all that waits. */
    public static final PlaybackStop ALL = new PlaybackStop("all");

    @Override
    public String toString() {
        return value;
    }
}
