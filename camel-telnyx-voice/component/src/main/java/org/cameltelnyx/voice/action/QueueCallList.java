package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.cameltelnyx.voice.result.QueuedCall;

/**
 * Lists the calls that wait in a queue.
 *
 * @param page which part of the list is answered, as a JSON object or a bean: its number and size, or where it begins
 */
@ApiParams(apiName = "queue-call-list", producerOnly = true, description = "List the calls that wait in a queue",
        apiMethods = @ApiMethod(methodName = "queue-call-list", description = "List the calls that wait in a queue"))
@UriParams
@Operation(repeatable = true, method = "GET", path = "/queues/{queue_name}/calls", answer = QueuedCall.class, list = true)
@RecordBuilder
public record QueueCallList(
        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "queue-call-list",
                description = "Which part of the list is answered, as a JSON object or a bean: its number and size, or where it begins."))
        Page page)
        implements QueueCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static QueueCallListBuilder builder() {
        return new QueueCallListBuilder();
    }
}
