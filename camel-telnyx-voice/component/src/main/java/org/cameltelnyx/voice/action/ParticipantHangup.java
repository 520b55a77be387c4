package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * What becomes of a conversation when a participant hangs up.
 *
 * @param value the value as it is on the wire
 */
public record ParticipantHangup(@JsonValue String value) implements OpenEnum {

    /** It goes on with the others. */
    public static final ParticipantHangup CONTINUE_CONVERSATION = new ParticipantHangup("continue_conversation");

    /** It ends. */
    public static final ParticipantHangup END_CONVERSATION = new ParticipantHangup("end_conversation");

    @Override
    public String toString() {
        return value;
    }
}
