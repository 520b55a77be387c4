package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The reasons for the end of a conference.
 *
 * @param value the value as it is on the wire
 */
public record ConferenceEndReason(@JsonValue String value) implements OpenEnum {

    /** All participants have left. */
    public static final ConferenceEndReason ALL_LEFT = new ConferenceEndReason("all_left");

    /** A participant has left whose leaving ends the conference. */
    public static final ConferenceEndReason HOST_LEFT = new ConferenceEndReason("host_left");

    /** The conference has reached its maximum duration. */
    public static final ConferenceEndReason TIME_EXCEEDED = new ConferenceEndReason("time_exceeded");

    @Override
    public String toString() {
        return value;
    }
}
