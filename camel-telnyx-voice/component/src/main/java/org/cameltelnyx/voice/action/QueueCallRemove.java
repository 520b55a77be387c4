package org.cameltelnyx.voice.action;

/**
 * Removes a call that has ended, but was kept in its queue.
 */
@Operation(repeatable = true, method = "DELETE", path = "/queues/{queue_name}/calls/{call_control_id}")
@RecordBuilder
public record QueueCallRemove()
        implements QueueCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static QueueCallRemoveBuilder builder() {
        return new QueueCallRemoveBuilder();
    }
}
