package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * What the participants of a conversation are.
 *
 * @param value the value as it is on the wire
 */
public record ParticipantRole(@JsonValue String value) implements OpenEnum {

    /** Someone who talks with the assistant. */
    public static final ParticipantRole USER = new ParticipantRole("user");

    @Override
    public String toString() {
        return value;
    }
}
