package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The states of a call leg.
 *
 * @param value the value as it is on the wire
 */
public record CallState(@JsonValue String value) implements OpenEnum {

    /** The call leg rings and waits for a command. */
    public static final CallState PARKED = new CallState("parked");

    /** Telnyx is connecting the call leg with another one. */
    public static final CallState BRIDGING = new CallState("bridging");

    /** The call leg has been answered. */
    public static final CallState ANSWERED = new CallState("answered");

    /** The call leg has ended. */
    public static final CallState HANGUP = new CallState("hangup");

    @Override
    public String toString() {
        return value;
    }
}
