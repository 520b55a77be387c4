package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.cameltelnyx.voice.result.QueuedCall;

/**
 * Asks for the position and the waiting time of a call in a queue.
 */
@ApiParams(apiName = "queue-call-retrieve", producerOnly = true,
        description = "Ask for the position and the waiting time of a call in a queue",
        apiMethods = @ApiMethod(methodName = "queue-call-retrieve",
                description = "Ask for the position and the waiting time of a call in a queue"))
@UriParams
@Operation(repeatable = true, method = "GET", path = "/queues/{queue_name}/calls/{call_control_id}", answer = QueuedCall.class)
@RecordBuilder
public record QueueCallRetrieve()
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
    public static QueueCallRetrieveBuilder builder() {
        return new QueueCallRetrieveBuilder();
    }
}
