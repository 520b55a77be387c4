package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParams;

/**
 * Asks for the state of a queue, such as how many calls wait in it.
 */
@ApiParams(apiName = "queue-retrieve", producerOnly = true,
        description = "Ask for the state of a queue, such as how many calls wait in it",
        apiMethods = @ApiMethod(methodName = "queue-retrieve",
                description = "Ask for the state of a queue, such as how many calls wait in it"))
@UriParams
@Operation(repeatable = true, method = "GET", path = "/queues/{queue_name}")
public record QueueRetrieve()
        implements QueueCommand {
}
