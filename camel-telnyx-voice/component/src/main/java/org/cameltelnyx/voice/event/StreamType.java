package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The destinations of a stream.
 *
 * @param value the value as it is on the wire
 */
public record StreamType(@JsonValue String value) implements OpenEnum {

    /** A WebSocket. */
    public static final StreamType WEBSOCKET = new StreamType("websocket");

    /** Dialogflow. */
    public static final StreamType DIALOGFLOW = new StreamType("dialogflow");

    @Override
    public String toString() {
        return value;
    }
}
