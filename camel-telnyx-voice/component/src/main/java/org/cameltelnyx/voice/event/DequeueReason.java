package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * Why a call can leave its queue.
 *
 * @param value the value as it is on the wire
 */
public record DequeueReason(@JsonValue String value) implements OpenEnum {

    /** It has been connected. */
    public static final DequeueReason BRIDGED = new DequeueReason("bridged");

    /** It is being connected. */
    public static final DequeueReason BRIDGING_IN_PROCESS = new DequeueReason("bridging-in-process");

    /** It has ended. */
    public static final DequeueReason HANGUP = new DequeueReason("hangup");

    /** A command has taken it out. */
    public static final DequeueReason LEAVE = new DequeueReason("leave");

    /** It has waited as long as it may. */
    public static final DequeueReason TIMEOUT = new DequeueReason("timeout");

    @Override
    public String toString() {
        return value;
    }
}
