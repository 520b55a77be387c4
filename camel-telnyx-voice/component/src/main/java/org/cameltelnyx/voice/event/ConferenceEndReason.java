package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * Why a conference can end.
 *
 * @param value the value as it is on the wire
 */
public record ConferenceEndReason(@JsonValue String value) implements OpenEnum {

    /** Nobody is left. */
    public static final ConferenceEndReason ALL_LEFT = new ConferenceEndReason("all_left");

    /** A participant has left whose leave ends it. */
    public static final ConferenceEndReason HOST_LEFT = new ConferenceEndReason("host_left");

    /** It has reached its longest duration. */
    public static final ConferenceEndReason TIME_EXCEEDED = new ConferenceEndReason("time_exceeded");

    @Override
    public String toString() {
        return value;
    }
}
