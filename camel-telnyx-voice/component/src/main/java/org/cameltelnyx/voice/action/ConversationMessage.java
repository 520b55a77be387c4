package org.cameltelnyx.voice.action;

import java.util.List;
import java.util.Map;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * A message of a conversation. The role determines its other fields.
 *
 * @param role       role of the speaker
 * @param content    text of the message. Required, unless an assistant calls tools
 * @param metadata   data of your own to store with the message
 * @param toolCalls  role assistant: tools that the assistant calls
 * @param toolCallId role tool: id of the tool call that this message answers
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
