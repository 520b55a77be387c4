package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParams;

/**
 * Removes a call that has ended from the queue in which it was kept.
 */
@ApiParams(apiName = "queue-call-remove", producerOnly = true,
        description = "Remove a call that has ended from the queue in which it was kept",
        apiMethods = @ApiMethod(methodName = "queue-call-remove",
                description = "Remove a call that has ended from the queue in which it was kept"))
@UriParams
@Operation(repeatable = true, method = "DELETE", path = "/queues/{queue_name}/calls/{call_control_id}")
public record QueueCallRemove()
        implements QueueCommand {
}
