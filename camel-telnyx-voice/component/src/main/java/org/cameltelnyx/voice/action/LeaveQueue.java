package org.cameltelnyx.voice.action;

/**
 * Removes a call from the queue in which it waits.
 */
@Operation(repeatable = true, path = "/calls/{call_control_id}/actions/leave_queue")
@Awaitable(value = "call.dequeued", within = 30, stops = true)
@RecordBuilder
public record LeaveQueue(
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static LeaveQueueBuilder builder() {
        return new LeaveQueueBuilder();
    }
}
