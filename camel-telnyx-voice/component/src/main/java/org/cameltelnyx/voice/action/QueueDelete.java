package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParams;

/**
 * Deletes a queue, which must be empty.
 */
@ApiParams(apiName = "queue-delete", producerOnly = true, description = "Delete a queue, which must be empty",
        apiMethods = @ApiMethod(methodName = "queue-delete", description = "Delete a queue, which must be empty"))
@UriParams
@Operation(repeatable = true, method = "DELETE", path = "/queues/{queue_name}")
public record QueueDelete()
        implements QueueCommand {
}
