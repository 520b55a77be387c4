package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * Why a call leg can end.
 *
 * @param value the value as it is on the wire
 */
public record HangupCause(@JsonValue String value) implements OpenEnum {

    /** The called party has refused the call. */
    public static final HangupCause CALL_REJECTED = new HangupCause("call_rejected");

    /** One of the parties has hung up. */
    public static final HangupCause NORMAL_CLEARING = new HangupCause("normal_clearing");

    /** The caller has hung up before the answer. */
    public static final HangupCause ORIGINATOR_CANCEL = new HangupCause("originator_cancel");

    /** Nobody has answered in time. */
    public static final HangupCause TIMEOUT = new HangupCause("timeout");

    /** The call has reached its longest duration. */
    public static final HangupCause TIME_LIMIT = new HangupCause("time_limit");

    /** The called party is busy. */
    public static final HangupCause USER_BUSY = new HangupCause("user_busy");

    /** There is no such number or SIP URI. */
    public static final HangupCause NOT_FOUND = new HangupCause("not_found");

    /** Nobody has answered in time, and no other way to the number was tried. */
    public static final HangupCause NO_ANSWER = new HangupCause("no_answer");

    /** No cause is known. */
    public static final HangupCause UNSPECIFIED = new HangupCause("unspecified");

    @Override
    public String toString() {
        return value;
    }
}
