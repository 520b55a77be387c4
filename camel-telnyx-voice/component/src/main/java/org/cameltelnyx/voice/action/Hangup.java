package org.cameltelnyx.voice.action;

import java.util.List;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Hangs up a call leg, which ends the call for this party.
 *
 * @param customHeaders SIP headers of your own to add to the BYE, each a JSON object with name and value
 * @param clientState   state to be echoed in the events that follow, in base64
 * @param commandId     id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "hangup", producerOnly = true,
        description = "Hang up a call leg, which ends the call for this party. Expected events: call.hangup, call.recording.saved",
        apiMethods = @ApiMethod(methodName = "hangup", description = "Hang up a call leg, which ends the call for this party"))
@UriParams
@Operation(repeatable = true, path = "/calls/{call_control_id}/actions/hangup",
        events = {"call.hangup", "call.recording.saved"})
@RecordBuilder
public record Hangup(
        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "hangup",
                description = "SIP headers of your own to add to the BYE, each a JSON object with name and value. Give the option once for each header."))
        List<CustomHeader> customHeaders,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "hangup",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "hangup",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static HangupBuilder builder() {
        return new HangupBuilder();
    }
}
