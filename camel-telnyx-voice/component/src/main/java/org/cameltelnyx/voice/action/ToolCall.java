package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * A call of a tool by an assistant.
 *
 * @param id       id of the call
 * @param type     what is called
 * @param function the function that is called
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
