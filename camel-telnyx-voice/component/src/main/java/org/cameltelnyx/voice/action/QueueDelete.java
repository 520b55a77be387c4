package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Deletes a queue, which must be empty.
 */
@ApiParams(apiName = "queue-delete", producerOnly = true, description = "Delete a queue, which must be empty",
        apiMethods = @ApiMethod(methodName = "queue-delete", description = "Delete a queue, which must be empty"))
@UriParams
@Operation(repeatable = true, method = "DELETE", path = "/queues/{queue_name}")
@RecordBuilder
public record QueueDelete()
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
    public static QueueDeleteBuilder builder() {
        return new QueueDeleteBuilder();
    }
}
