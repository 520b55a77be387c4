package org.cameltelnyx.voice.action;

import java.util.List;

/**
 * Adds messages to the conversation of the AI assistant on a call.
 *
 * @param messages messages to add, each a JSON object or a bean. Give the option once for each message
 * @param triggerResponse whether the assistant responds to the messages at once, even if this interrupts the caller
 */
@Operation(path = "/calls/{call_control_id}/actions/ai_assistant_add_messages")
@RecordBuilder
public record AddAiAssistantMessages(
        List<ConversationMessage> messages,
        Boolean triggerResponse,
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static AddAiAssistantMessagesBuilder builder() {
        return new AddAiAssistantMessagesBuilder();
    }
}
