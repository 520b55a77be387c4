package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * How the end of a greeting can be noticed.
 *
 * @param value the value as it is on the wire
 */
public record MachineGreetingResult(@JsonValue String value) implements OpenEnum {

    /** By the beep. */
    public static final MachineGreetingResult BEEP_DETECTED = new MachineGreetingResult("beep_detected");

    /** By the silence after it. */
    public static final MachineGreetingResult ENDED = new MachineGreetingResult("ended");

    /** The detection cannot tell. */
    public static final MachineGreetingResult NOT_SURE = new MachineGreetingResult("not_sure");

    @Override
    public String toString() {
        return value;
    }
}
