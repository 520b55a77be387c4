package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.Queue;

/**
 * Retrieves the state of a queue, such as the number of calls that wait in it.
 */
@Operation(repeatable = true, method = "GET", path = "/queues/{queue_name}", answer = Queue.class)
@RecordBuilder
public record QueueRetrieve()
        implements QueueCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static QueueRetrieveBuilder builder() {
        return new QueueRetrieveBuilder();
    }
}
