package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Plays keys of a phone to the other end of a call.
 *
 * @param digits         the keys to press
 * @param durationMillis length of each tone in milliseconds, 100 to 500
 * @param clientState    state to be echoed in the events that follow, in base64
 * @param commandId      id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "send-dtmf", producerOnly = true,
        description = "Send DTMF tones from this call leg, which the other end of the call hears",
        apiMethods = @ApiMethod(methodName = "send-dtmf",
                description = "Send DTMF tones from this call leg, which the other end of the call hears"))
@UriParams
@Operation(path = "/calls/{call_control_id}/actions/send_dtmf")
@RecordBuilder
public record SendDtmf(
        @UriParam(secret = true) @Metadata(required = true) @Format(Grammar.DTMF) @ApiParam(apiMethods = @ApiMethod(
                methodName = "send-dtmf",
                description = "The keys to press: 0-9, A-D, * and #, with w for a pause of half a second and W for one of a second."))
        String digits,

        @UriParam(defaultValue = "250") @Bounds(min = 100, max = 500) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "send-dtmf",
                        description = "How long each tone lasts, in milliseconds, from 100 to 500."))
        Integer durationMillis,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "send-dtmf",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "send-dtmf",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static SendDtmfBuilder builder() {
        return new SendDtmfBuilder();
    }

    @Override
    public String toString() {
        return RecordModel.toStringWithoutSecrets(this);
    }
}
