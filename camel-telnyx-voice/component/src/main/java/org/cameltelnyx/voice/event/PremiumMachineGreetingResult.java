package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The signs of the end of a greeting, with the premium detection.
 *
 * @param value the value as it is on the wire
 */
public record PremiumMachineGreetingResult(@JsonValue String value) implements OpenEnum {

    /** The beep. */
    public static final PremiumMachineGreetingResult BEEP_DETECTED = new PremiumMachineGreetingResult("beep_detected");

    /** The end of the greeting, without a beep. */
    public static final PremiumMachineGreetingResult NO_BEEP_DETECTED = new PremiumMachineGreetingResult("no_beep_detected");

    @Override
    public String toString() {
        return value;
    }
}
