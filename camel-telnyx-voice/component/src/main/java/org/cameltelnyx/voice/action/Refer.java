package org.cameltelnyx.voice.action;

import java.util.List;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Hands a call over to another SIP address with a SIP REFER.
 *
 * @param sipAddress      SIP URI that takes the call over
 * @param clientState     state to be echoed in the events that follow, in base64
 * @param commandId       id under which Telnyx carries the command out only once within 60 seconds
 * @param customHeaders   SIP headers of your own
 * @param sipAuthUsername user name for a SIP challenge
 * @param sipAuthPassword password for a SIP challenge
 * @param sipHeaders      standard SIP headers
 */
@ApiParams(apiName = "refer", producerOnly = true,
        description = "Hand the call over to another SIP address by a SIP REFER, so that it leaves Telnyx. Expected events: call.refer.started, call.refer.completed, call.refer.failed",
        apiMethods = @ApiMethod(methodName = "refer",
                description = "Hand the call over to another SIP address by a SIP REFER, so that it leaves Telnyx"))
@UriParams
@Operation(path = "/calls/{call_control_id}/actions/refer",
        events = {"call.refer.started", "call.refer.completed", "call.refer.failed"})
@RecordBuilder
public record Refer(
        @UriParam @Metadata(required = true) @Format(Grammar.SIP_URI) @ApiParam(apiMethods = @ApiMethod(methodName = "refer",
                description = "SIP URI that takes the call over, for example sip:alice@pbx.example.com."))
        String sipAddress,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "refer",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "refer",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "refer",
                description = "SIP headers of your own to add to the request, each a JSON object with name and value. Give the option once for each header."))
        List<CustomHeader> customHeaders,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "refer",
                description = "User name with which a SIP authentication challenge of the new address is answered."))
        String sipAuthUsername,

        @UriParam(secret = true) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "refer",
                description = "Password with which a SIP authentication challenge of the new address is answered."))
        String sipAuthPassword,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "refer",
                description = "Standard SIP headers to add to the request, each a JSON object with name and value. Telnyx takes User-to-User only."))
        List<SipHeader> sipHeaders)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ReferBuilder builder() {
        return new ReferBuilder();
    }

    @Override
    public String toString() {
        return RecordModel.toStringWithoutSecrets(this);
    }
}
