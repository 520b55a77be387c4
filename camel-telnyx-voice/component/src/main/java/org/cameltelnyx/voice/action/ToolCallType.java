package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The kinds of tool calls.
 *
 * @param value the value as it is on the wire
 */
public record ToolCallType(@JsonValue String value) implements OpenEnum {

    /** A function. */
    public static final ToolCallType FUNCTION = new ToolCallType("function");

    @Override
    public String toString() {
        return value;
    }
}
