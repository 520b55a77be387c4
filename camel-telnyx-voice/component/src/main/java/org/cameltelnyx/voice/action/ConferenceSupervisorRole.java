package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The roles of a supervisor in a conference.
 *
 * @param value the value as it is on the wire
 */
public record ConferenceSupervisorRole(@JsonValue String value) implements OpenEnum {

    /** Speaks to all, like any participant. */
    public static final ConferenceSupervisorRole BARGE = new ConferenceSupervisorRole("barge");

    /** Only listens. */
    public static final ConferenceSupervisorRole MONITOR = new ConferenceSupervisorRole("monitor");

    /** Speaks to all, like any participant. */
    public static final ConferenceSupervisorRole NONE = new ConferenceSupervisorRole("none");

    /** Speaks only to chosen participants. */
    public static final ConferenceSupervisorRole WHISPER = new ConferenceSupervisorRole("whisper");

    @Override
    public String toString() {
        return value;
    }
}
