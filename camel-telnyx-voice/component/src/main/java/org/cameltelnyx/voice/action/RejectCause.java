package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The reasons for rejecting a call.
 *
 * @param value the value as it is on the wire
 */
public record RejectCause(@JsonValue String value) implements OpenEnum {

    /** The call is refused. */
    public static final RejectCause CALL_REJECTED = new RejectCause("CALL_REJECTED");

    /** The line is busy. */
    public static final RejectCause USER_BUSY = new RejectCause("USER_BUSY");

    @Override
    public String toString() {
        return value;
    }
}
