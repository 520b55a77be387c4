package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The roles of the participants of a conversation.
 *
 * @param value the value as it is on the wire
 */
public record ParticipantRole(@JsonValue String value) implements OpenEnum {

    /** A person who talks with the assistant. */
    public static final ParticipantRole USER = new ParticipantRole("user");

    @Override
    public String toString() {
        return value;
    }
}
