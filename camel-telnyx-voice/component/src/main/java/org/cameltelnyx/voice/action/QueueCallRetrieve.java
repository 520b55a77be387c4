package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParams;

/**
 * Asks for the position and the waiting time of a call in a queue.
 */
@ApiParams(apiName = "queue-call-retrieve", producerOnly = true,
        description = "Ask for the position and the waiting time of a call in a queue",
        apiMethods = @ApiMethod(methodName = "queue-call-retrieve",
                description = "Ask for the position and the waiting time of a call in a queue"))
@UriParams
@Operation(repeatable = true, method = "GET", path = "/queues/{queue_name}/calls/{call_control_id}")
public record QueueCallRetrieve()
        implements QueueCommand {
}
