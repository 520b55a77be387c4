package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Replaces the client state of a call leg.
 *
 * @param clientState the new state, in base64
 */
@ApiParams(apiName = "update-client-state", producerOnly = true,
        description = "Replace the client state of a call leg, which Telnyx echoes in its later events",
        apiMethods = @ApiMethod(methodName = "update-client-state",
                description = "Replace the client state of a call leg, which Telnyx echoes in its later events"))
@UriParams
@Operation(repeatable = true, method = "PUT", path = "/calls/{call_control_id}/actions/client_state_update")
@RecordBuilder
public record UpdateClientState(
        @UriParam @Metadata(required = true) @Format(Grammar.BASE64) @ApiParam(apiMethods = @ApiMethod(
                methodName = "update-client-state",
                description = "The new state, as base64 text, which Telnyx echoes in every later event of this call leg. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static UpdateClientStateBuilder builder() {
        return new UpdateClientStateBuilder();
    }
}
