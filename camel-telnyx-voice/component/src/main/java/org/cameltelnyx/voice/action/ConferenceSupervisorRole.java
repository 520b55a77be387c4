package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * What a supervisor can do in a conference.
 *
 * @param value the value as it is on the wire
 */
public record ConferenceSupervisorRole(@JsonValue String value) implements OpenEnum {

    /** Speak to all, as any participant. */
    public static final ConferenceSupervisorRole BARGE = new ConferenceSupervisorRole("barge");

    /** Listen only. */
    public static final ConferenceSupervisorRole MONITOR = new ConferenceSupervisorRole("monitor");

    /** Speak to all, as any participant. */
    public static final ConferenceSupervisorRole NONE = new ConferenceSupervisorRole("none");

    /** Speak to chosen participants only. */
    public static final ConferenceSupervisorRole WHISPER = new ConferenceSupervisorRole("whisper");

    @Override
    public String toString() {
        return value;
    }
}
