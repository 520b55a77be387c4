package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The audio of a call that a command stops.
 *
 * @param value the value as it is on the wire
 */
public record PlaybackStop(@JsonValue String value) implements OpenEnum {

    /** The audio that is playing. The next audio starts. */
    public static final PlaybackStop CURRENT = new PlaybackStop("current");

    /** The audio that is playing, and all audio that waits. */
    public static final PlaybackStop ALL = new PlaybackStop("all");

    @Override
    public String toString() {
        return value;
    }
}
