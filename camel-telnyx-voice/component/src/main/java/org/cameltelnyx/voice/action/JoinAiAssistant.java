package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Adds another call leg to the conversation of an AI assistant.
 *
 * @param conversationId id of the conversation to join, from the result of start-ai-assistant
 * @param participant    call leg that joins the conversation, as a JSON object or a bean
 */
@Operation(path = "/calls/{call_control_id}/actions/ai_assistant_join")
@RecordBuilder
public record JoinAiAssistant(
        @Required @Format(ID) String conversationId,
        @Required AssistantParticipant participant,
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static JoinAiAssistantBuilder builder() {
        return new JoinAiAssistantBuilder();
    }
}
