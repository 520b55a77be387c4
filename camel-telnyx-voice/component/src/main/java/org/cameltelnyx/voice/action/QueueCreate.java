package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.cameltelnyx.voice.result.Queue;

/**
 * Creates a queue, in which calls can wait.
 *
 * @param queueName name of the new queue, 1 to 255 characters
 * @param maxSize   how many calls the queue can hold, 1 or more
 */
@ApiParams(apiName = "queue-create", producerOnly = true, description = "Create a queue, in which calls can wait",
        apiMethods = @ApiMethod(methodName = "queue-create", description = "Create a queue, in which calls can wait"))
@UriParams
@Operation(path = "/queues", answer = Queue.class)
@RecordBuilder
public record QueueCreate(
        @UriParam @Metadata(required = true) @Length(min = 1, max = 255) @ApiParam(apiMethods = @ApiMethod(
                methodName = "queue-create", description = "Name of the new queue, 1 to 255 characters."))
        String queueName,

        @UriParam(defaultValue = "300") @Bounds(min = 1) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "queue-create",
                        description = "How many calls the queue can hold, 1 or more."))
        Integer maxSize)
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
