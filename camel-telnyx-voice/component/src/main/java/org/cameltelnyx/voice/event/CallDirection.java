package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The directions of a call leg.
 *
 * @param value the value as it is on the wire
 */
public record CallDirection(@JsonValue String value) implements OpenEnum {

    /** A caller has called a number of the application. */
    public static final CallDirection INCOMING = new CallDirection("incoming");

    /** The application has called a number or a SIP URI. */
    public static final CallDirection OUTGOING = new CallDirection("outgoing");

    @Override
    public String toString() {
        return value;
    }
}
