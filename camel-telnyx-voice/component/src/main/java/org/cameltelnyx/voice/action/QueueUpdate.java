package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.Queue;
import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Required;

/**
 * Changes the maximum number of calls in a queue.
 *
 * @param maxSize new maximum number of calls in the queue, 1 or more
 */
@Operation(repeatable = true, path = "/queues/{queue_name}", answer = Queue.class)
@RecordBuilder
public record QueueUpdate(
        @Required @Bounds(min = 1) Integer maxSize)
        implements QueueCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static QueueUpdateBuilder builder() {
        return new QueueUpdateBuilder();
    }
}
