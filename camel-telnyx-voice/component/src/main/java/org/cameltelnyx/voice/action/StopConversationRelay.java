package org.cameltelnyx.voice.action;

/**
 * Stops the conversation relay of a call.
 */
@Operation(repeatable = true, path = "/calls/{call_control_id}/actions/conversation_relay_stop")
@Awaitable(value = "call.conversation.ended", within = 30, stops = true)
@RecordBuilder
public record StopConversationRelay(
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StopConversationRelayBuilder builder() {
        return new StopConversationRelayBuilder();
    }
}
