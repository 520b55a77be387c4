package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The regions that host conferences.
 *
 * @param value the value as it is on the wire
 */
public record ConferenceRegion(@JsonValue String value) implements OpenEnum {

    /** Australia. */
    public static final ConferenceRegion AUSTRALIA = new ConferenceRegion("Australia");

    /** Europe. */
    public static final ConferenceRegion EUROPE = new ConferenceRegion("Europe");

    /** The Middle East. */
    public static final ConferenceRegion MIDDLE_EAST = new ConferenceRegion("Middle East");

    /** The United States. */
    public static final ConferenceRegion US = new ConferenceRegion("US");

    @Override
    public String toString() {
        return value;
    }
}
