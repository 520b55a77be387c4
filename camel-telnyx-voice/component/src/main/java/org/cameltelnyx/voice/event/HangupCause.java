package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The causes of the end of a call leg.
 *
 * @param value the value as it is on the wire
 */
public record HangupCause(@JsonValue String value) implements OpenEnum {

    /** The called party has rejected the call. */
    public static final HangupCause CALL_REJECTED = new HangupCause("call_rejected");

    /** One of the parties has hung up. */
    public static final HangupCause NORMAL_CLEARING = new HangupCause("normal_clearing");

    /** The caller has hung up before the answer. */
    public static final HangupCause ORIGINATOR_CANCEL = new HangupCause("originator_cancel");

    /** The called party has not answered in time. */
    public static final HangupCause TIMEOUT = new HangupCause("timeout");

    /** The call has reached its maximum duration. */
    public static final HangupCause TIME_LIMIT = new HangupCause("time_limit");

    /** The called party is busy. */
    public static final HangupCause USER_BUSY = new HangupCause("user_busy");

    /** The number or SIP URI does not exist. */
    public static final HangupCause NOT_FOUND = new HangupCause("not_found");

    /** The called party has not answered in time, and Telnyx has tried no other route to the number. */
    public static final HangupCause NO_ANSWER = new HangupCause("no_answer");

    /** The cause is unknown. */
    public static final HangupCause UNSPECIFIED = new HangupCause("unspecified");

    @Override
    public String toString() {
        return value;
    }
}
