package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Sends a SIP INFO message from a call leg to the other end.
 *
 * @param body        content of the SIP INFO message, as text
 * @param contentType MIME type of the content, at most 1,400 bytes, for example application/json
 * @param clientState state to be echoed in the events that follow, in base64
 * @param commandId   id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "send-sip-info", producerOnly = true,
        description = "Send a SIP INFO message from a call leg to the other end. Expected events: call.sip_info.received",
        apiMethods = @ApiMethod(methodName = "send-sip-info",
                description = "Send a SIP INFO message from a call leg to the other end"))
@UriParams
@Operation(path = "/calls/{call_control_id}/actions/send_sip_info", events = {"call.sip_info.received"})
@RecordBuilder
public record SendSipInfo(
        @UriParam @Metadata(required = true) @ApiParam(apiMethods = @ApiMethod(methodName = "send-sip-info",
                description = "Content of the SIP INFO message, as text."))
        String body,

        @UriParam @Metadata(required = true) @ApiParam(apiMethods = @ApiMethod(methodName = "send-sip-info",
                description = "MIME type of the content, at most 1,400 bytes, for example application/json."))
        String contentType,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "send-sip-info",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "send-sip-info",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static SendSipInfoBuilder builder() {
        return new SendSipInfoBuilder();
    }
}
