package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * How the end of a greeting can be noticed, by the premium detection.
 *
 * @param value the value as it is on the wire
 */
public record PremiumMachineGreetingResult(@JsonValue String value) implements OpenEnum {

    /** By the beep. */
    public static final PremiumMachineGreetingResult BEEP_DETECTED = new PremiumMachineGreetingResult("beep_detected");

    /** Without a beep. */
    public static final PremiumMachineGreetingResult NO_BEEP_DETECTED = new PremiumMachineGreetingResult("no_beep_detected");

    @Override
    public String toString() {
        return value;
    }
}
