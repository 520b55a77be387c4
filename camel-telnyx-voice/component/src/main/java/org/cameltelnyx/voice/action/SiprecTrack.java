package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The audio of a call that a SIPREC session carries.
 *
 * @param value the value as it is on the wire
 */
public record SiprecTrack(@JsonValue
String value) implements OpenEnum {

    /** What the leg says. */
    public static final SiprecTrack INBOUND_TRACK = new SiprecTrack("inbound_track");

    /** What the leg hears. */
    public static final SiprecTrack OUTBOUND_TRACK = new SiprecTrack("outbound_track");

    /** Both directions, the default. */
    public static final SiprecTrack BOTH_TRACKS = new SiprecTrack("both_tracks");

    @Override
    public String toString() {
        return value;
    }
}
