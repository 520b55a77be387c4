package org.cameltelnyx.voice.action;

/**
 * Stops collecting keys on a call.
 */
@Operation(repeatable = true, path = "/calls/{call_control_id}/actions/gather_stop", events = {"call.gather.ended"})
@Awaitable(value = "call.gather.ended", within = 30, stops = true)
@RecordBuilder
public record StopGather(
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StopGatherBuilder builder() {
        return new StopGatherBuilder();
    }
}
