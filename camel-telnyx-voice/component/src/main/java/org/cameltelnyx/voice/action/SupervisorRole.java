package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The roles of a supervisor on a bridged call.
 *
 * @param value the value as it is on the wire
 */
public record SupervisorRole(@JsonValue String value) implements OpenEnum {

    /** Speaks to both parties. */
    public static final SupervisorRole BARGE = new SupervisorRole("barge");

    /** Speaks only to the supervised party. */
    public static final SupervisorRole WHISPER = new SupervisorRole("whisper");

    /** Only listens. */
    public static final SupervisorRole MONITOR = new SupervisorRole("monitor");

    @Override
    public String toString() {
        return value;
    }
}
