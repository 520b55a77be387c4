package org.cameltelnyx.voice.action;

/**
 * Stops the AI assistant that talks on a call.
 */
@Operation(repeatable = true, path = "/calls/{call_control_id}/actions/ai_assistant_stop")
@Awaitable(value = "call.conversation.ended", within = 30, stops = true)
@RecordBuilder
public record StopAiAssistant(
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StopAiAssistantBuilder builder() {
        return new StopAiAssistantBuilder();
    }
}
