package org.cameltelnyx.voice.action;

/**
 * Changes whether a call stays in its queue after its end.
 *
 * @param keepAfterHangup whether the call stays in the queue after its end
 */
@Operation(repeatable = true, method = "PATCH", path = "/queues/{queue_name}/calls/{call_control_id}")
@RecordBuilder
public record QueueCallUpdate(
        Boolean keepAfterHangup)
        implements QueueCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static QueueCallUpdateBuilder builder() {
        return new QueueCallUpdateBuilder();
    }
}
