package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The signs of the end of a greeting.
 *
 * @param value the value as it is on the wire
 */
public record MachineGreetingResult(@JsonValue String value) implements OpenEnum {

    /** The beep. */
    public static final MachineGreetingResult BEEP_DETECTED = new MachineGreetingResult("beep_detected");

    /** The silence after the greeting. */
    public static final MachineGreetingResult ENDED = new MachineGreetingResult("ended");

    /** The detection is not sure. */
    public static final MachineGreetingResult NOT_SURE = new MachineGreetingResult("not_sure");

    @Override
    public String toString() {
        return value;
    }
}
