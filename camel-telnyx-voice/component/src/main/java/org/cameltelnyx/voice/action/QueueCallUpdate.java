package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Changes whether a call stays in its queue when it ends.
 *
 * @param keepAfterHangup whether the call stays in the queue when it ends
 */
@ApiParams(apiName = "queue-call-update", producerOnly = true,
        description = "Change whether a call stays in its queue when it ends",
        apiMethods = @ApiMethod(methodName = "queue-call-update",
                description = "Change whether a call stays in its queue when it ends"))
@UriParams
// repeatable: sets the value as a whole
@Operation(repeatable = true, method = "PATCH", path = "/queues/{queue_name}/calls/{call_control_id}")
@RecordBuilder
public record QueueCallUpdate(
        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "queue-call-update",
                description = "Whether the call stays in the queue when it ends."))
        Boolean keepAfterHangup)
        implements QueueCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static QueueCallUpdateBuilder builder() {
        return new QueueCallUpdateBuilder();
    }
}
