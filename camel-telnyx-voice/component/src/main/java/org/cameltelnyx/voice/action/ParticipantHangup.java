package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The effects on a conversation when a participant hangs up.
 *
 * @param value the value as it is on the wire
 */
public record ParticipantHangup(@JsonValue String value) implements OpenEnum {

    /** The conversation continues with the others. */
    public static final ParticipantHangup CONTINUE_CONVERSATION = new ParticipantHangup("continue_conversation");

    /** The conversation ends. */
    public static final ParticipantHangup END_CONVERSATION = new ParticipantHangup("end_conversation");

    @Override
    public String toString() {
        return value;
    }
}
