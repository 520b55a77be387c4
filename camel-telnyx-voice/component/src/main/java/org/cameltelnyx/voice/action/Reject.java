package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Rejects an incoming call without answering it.
 *
 * @param cause       why the call is rejected, as the caller is told: refused, or the line is busy
 * @param clientState state to be echoed in the events that follow, in base64
 * @param commandId   id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "reject", producerOnly = true,
        description = "Reject an incoming call without answering it. Expected events: call.hangup",
        apiMethods = @ApiMethod(methodName = "reject", description = "Reject an incoming call without answering it"))
@UriParams
// repeatable: a call ends once
@Operation(repeatable = true, path = "/calls/{call_control_id}/actions/reject", events = {"call.hangup"})
@RecordBuilder
public record Reject(
        @UriParam(enums = "CALL_REJECTED,USER_BUSY") @Metadata(required = true) @ApiParam(
                apiMethods = @ApiMethod(methodName = "reject",
                        description = "Why the call is rejected, as the caller is told: refused, or the line is busy."))
        RejectCause cause,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "reject",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "reject",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static RejectBuilder builder() {
        return new RejectBuilder();
    }
}
