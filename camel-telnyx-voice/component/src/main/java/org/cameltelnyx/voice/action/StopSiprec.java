package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Ends the SIPREC session of a call.
 *
 * @param clientState state to be echoed in the events that follow, in base64
 * @param commandId   id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "stop-siprec", producerOnly = true,
        description = "Stop streaming the audio of a call to the recording server. Expected events: siprec.stopped",
        apiMethods = @ApiMethod(methodName = "stop-siprec",
                description = "Stop streaming the audio of a call to the recording server"))
@UriParams
@Operation(repeatable = true, path = "/calls/{call_control_id}/actions/siprec_stop",
        events = {"siprec.stopped"})
@RecordBuilder
public record StopSiprec(
        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "stop-siprec",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "stop-siprec",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StopSiprecBuilder builder() {
        return new StopSiprecBuilder();
    }
}
