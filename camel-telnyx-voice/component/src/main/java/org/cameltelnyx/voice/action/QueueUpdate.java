package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.cameltelnyx.voice.result.Queue;

/**
 * Changes how many calls a queue can hold.
 *
 * @param maxSize how many calls the queue can hold from now on, 1 or more
 */
@ApiParams(apiName = "queue-update", producerOnly = true, description = "Change how many calls a queue can hold",
        apiMethods = @ApiMethod(methodName = "queue-update", description = "Change how many calls a queue can hold"))
@UriParams
// repeatable: sets the size as a whole
@Operation(repeatable = true, path = "/queues/{queue_name}", answer = Queue.class)
@RecordBuilder
public record QueueUpdate(
        @UriParam @Metadata(required = true) @Bounds(min = 1) @ApiParam(apiMethods = @ApiMethod(methodName = "queue-update",
                description = "How many calls the queue can hold from now on, 1 or more."))
        Integer maxSize)
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
