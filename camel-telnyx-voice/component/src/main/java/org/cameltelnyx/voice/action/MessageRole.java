package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The roles of the speakers of a conversation.
 *
 * @param value the value as it is on the wire
 */
public record MessageRole(@JsonValue String value) implements OpenEnum {

    /** The caller. */
    public static final MessageRole USER = new MessageRole("user");

    /** The assistant. */
    public static final MessageRole ASSISTANT = new MessageRole("assistant");

    /** A tool that the assistant has called. */
    public static final MessageRole TOOL = new MessageRole("tool");

    /** Your application, as an instruction to the model. */
    public static final MessageRole SYSTEM = new MessageRole("system");

    /** Your application, as an instruction to the model. */
    public static final MessageRole DEVELOPER = new MessageRole("developer");

    @Override
    public String toString() {
        return value;
    }
}
