package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The regions of the SIP servers that make calls.
 *
 * @param value the value as it is on the wire
 */
public record SipRegion(@JsonValue String value) implements OpenEnum {

    /** The United States. */
    public static final SipRegion US = new SipRegion("US");

    /** Europe. */
    public static final SipRegion EUROPE = new SipRegion("Europe");

    /** Canada. */
    public static final SipRegion CANADA = new SipRegion("Canada");

    /** Australia. */
    public static final SipRegion AUSTRALIA = new SipRegion("Australia");

    /** The Middle East. */
    public static final SipRegion MIDDLE_EAST = new SipRegion("Middle East");

    @Override
    public String toString() {
        return value;
    }
}
