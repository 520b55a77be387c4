package org.cameltelnyx.voice.action;

/**
 * Stops copying the media packets of a call.
 *
 * @param streamType packets that the fork sends, as in start-forking
 */
@Operation(repeatable = true, path = "/calls/{call_control_id}/actions/fork_stop", events = {"call.fork.stopped"})
@Awaitable(value = "call.fork.stopped", within = 30, stops = true)
@RecordBuilder
public record StopForking(
        @Default("raw") StopForkingStreamType streamType,
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StopForkingBuilder builder() {
        return new StopForkingBuilder();
    }
}
