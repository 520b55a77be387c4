package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Stops copying the media packets of a call.
 *
 * @param streamType  what was being sent, as start-forking has said it
 * @param clientState state to be echoed in the events that follow, in base64
 * @param commandId   id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "stop-forking", producerOnly = true,
        description = "Stop copying the media packets of a call. Expected events: call.fork.stopped",
        apiMethods = @ApiMethod(methodName = "stop-forking", description = "Stop copying the media packets of a call"))
@UriParams
@Operation(repeatable = true, path = "/calls/{call_control_id}/actions/fork_stop", events = {"call.fork.stopped"})
@RecordBuilder
public record StopForking(
        @UriParam(defaultValue = "raw", enums = "raw,decrypted") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "stop-forking",
                        description = "What was being sent, as start-forking has said it."))
        StopForkingStreamType streamType,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "stop-forking",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "stop-forking",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StopForkingBuilder builder() {
        return new StopForkingBuilder();
    }
}
