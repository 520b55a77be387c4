package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The reasons why a call can leave its queue.
 *
 * @param value the value as it is on the wire
 */
public record DequeueReason(@JsonValue String value) implements OpenEnum {

    /** The call has been connected. */
    public static final DequeueReason BRIDGED = new DequeueReason("bridged");

    /** Telnyx is connecting the call. */
    public static final DequeueReason BRIDGING_IN_PROCESS = new DequeueReason("bridging-in-process");

    /** The call has ended. */
    public static final DequeueReason HANGUP = new DequeueReason("hangup");

    /** A command has removed the call. */
    public static final DequeueReason LEAVE = new DequeueReason("leave");

    /** The call has waited for the maximum time. */
    public static final DequeueReason TIMEOUT = new DequeueReason("timeout");

    @Override
    public String toString() {
        return value;
    }
}
