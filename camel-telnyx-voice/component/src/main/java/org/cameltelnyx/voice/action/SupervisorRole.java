package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * What a supervisor can do on a bridged call.
 *
 * @param value the value as it is on the wire
 */
public record SupervisorRole(@JsonValue String value) implements OpenEnum {

    /** Speak to both parties. */
    public static final SupervisorRole BARGE = new SupervisorRole("barge");

    /** Speak to the supervised party only. */
    public static final SupervisorRole WHISPER = new SupervisorRole("whisper");

    /** Listen only. */
    public static final SupervisorRole MONITOR = new SupervisorRole("monitor");

    @Override
    public String toString() {
        return value;
    }
}
