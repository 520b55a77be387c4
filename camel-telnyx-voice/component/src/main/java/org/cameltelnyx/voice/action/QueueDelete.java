package org.cameltelnyx.voice.action;

/**
 * Deletes a queue, which must be empty.
 */
@Operation(repeatable = true, method = "DELETE", path = "/queues/{queue_name}")
@RecordBuilder
public record QueueDelete()
        implements QueueCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static QueueDeleteBuilder builder() {
        return new QueueDeleteBuilder();
    }
}
