package org.cameltelnyx.voice.action;

/**
 * Stops the AI assistant that talks on a call.
 */
@Operation(repeatable = true, path = "/calls/{call_control_id}/actions/ai_assistant_stop")
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
