package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
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
@RecordBuilder
public record QueueCallRemove()
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
    public static QueueCallRemoveBuilder builder() {
        return new QueueCallRemoveBuilder();
    }
}
