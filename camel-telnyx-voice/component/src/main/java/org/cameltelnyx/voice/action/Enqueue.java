package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Puts a call into a queue, which is made if there is none of that name.
 *
 * @param queueName       name of the queue to put the call into
 * @param keepAfterHangup whether the call stays in the queue when it ends
 * @param maxSize         how many calls the queue can hold, if this call makes it
 * @param maxWaitTimeSecs after how many seconds the call is taken out of the queue
 * @param clientState     state to be echoed in the events that follow, in base64
 * @param commandId       id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "enqueue", producerOnly = true,
        description = "Put a call into a queue, which is made if there is none of that name",
        apiMethods = @ApiMethod(methodName = "enqueue",
                description = "Put a call into a queue, which is made if there is none of that name"))
@UriParams
@Operation(path = "/calls/{call_control_id}/actions/enqueue")
@RecordBuilder
public record Enqueue(
        @UriParam @Metadata(required = true) @ApiParam(
                apiMethods = @ApiMethod(methodName = "enqueue", description = "Name of the queue to put the call into."))
        String queueName,

        @UriParam(defaultValue = "false") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "enqueue",
                description = "Whether the call stays in the queue when it ends. To bridge with it then fails, with what is needed to call back."))
        Boolean keepAfterHangup,

        @UriParam(defaultValue = "100") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "enqueue",
                description = "How many calls the queue can hold, if this call makes it. A queue that is there keeps its size."))
        Integer maxSize,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "enqueue",
                description = "After how many seconds the call is taken out of the queue."))
        Integer maxWaitTimeSecs,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "enqueue",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "enqueue",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static EnqueueBuilder builder() {
        return new EnqueueBuilder();
    }
}
