package org.cameltelnyx.voice.action;

import java.util.List;
import java.util.Map;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * A message of a conversation. Which fields it has depends on who says it.
 *
 * @param role       who says it
 * @param content    what is said; only an assistant that calls tools can do without
 * @param metadata   what you want to keep with it
 * @param toolCalls  assistant: the tools that it calls
 * @param toolCallId tool: the call that this message answers
 */
@RecordBuilder
public record ConversationMessage(
        @Required MessageRole role,
        String content,
        Map<String, Object> metadata,
        List<ToolCall> toolCalls,
        @Format(ID) String toolCallId) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static ConversationMessageBuilder builder() {
        return new ConversationMessageBuilder();
    }
}
