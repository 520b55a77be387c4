package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.Queue;
import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Length;
import org.cameltelnyx.voice.schema.Required;

/**
 * Creates a queue in which calls can wait.
 *
 * @param queueName name of the new queue, 1 to 255 characters
 * @param maxSize   maximum number of calls in the queue, 1 or more
 */
@Operation(path = "/queues", answer = Queue.class)
@RecordBuilder
public record QueueCreate(
        @Required @Length(min = 1, max = 255) String queueName,
        @Default("300") @Bounds(min = 1) Integer maxSize)
        implements QueueCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static QueueCreateBuilder builder() {
        return new QueueCreateBuilder();
    }
}
