package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.cameltelnyx.voice.result.Queue;

/**
 * Asks for the state of a queue, such as how many calls wait in it.
 */
@ApiParams(apiName = "queue-retrieve", producerOnly = true,
        description = "Ask for the state of a queue, such as how many calls wait in it",
        apiMethods = @ApiMethod(methodName = "queue-retrieve",
                description = "Ask for the state of a queue, such as how many calls wait in it"))
@UriParams
@Operation(repeatable = true, method = "GET", path = "/queues/{queue_name}", answer = Queue.class)
@RecordBuilder
public record QueueRetrieve()
        implements QueueCommand {

    /** The catalog lists an action by its options, so one without any needs this mark. */
    @UriParam(description = "The action has no options of its own.")
    @ApiParam(apiMethods = {})
    static final boolean WITHOUT_OPTIONS = true;

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static QueueRetrieveBuilder builder() {
        return new QueueRetrieveBuilder();
    }
}
