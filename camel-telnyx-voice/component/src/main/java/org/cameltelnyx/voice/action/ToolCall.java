package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * A tool call of an assistant.
 *
 * @param id       id of the tool call
 * @param type     kind of the tool call
 * @param function function that the assistant calls
 */
@RecordBuilder
public record ToolCall(
        @Required @Format(ID) String id,
        @Required ToolCallType type,
        @Required ToolFunction function) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static ToolCallBuilder builder() {
        return new ToolCallBuilder();
    }
}
