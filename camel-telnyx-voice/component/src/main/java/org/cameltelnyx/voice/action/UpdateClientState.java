package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Required;

/**
 * Replaces the client state of a call leg, which Telnyx echoes in its later events.
 *
 * @param clientState the new state, as base64 text, which Telnyx echoes in every later event of this call leg. The
 *                    header CamelTelnyxVoiceClientState sets it from plain text
 */
@Operation(repeatable = true, method = "PUT", path = "/calls/{call_control_id}/actions/client_state_update")
@RecordBuilder
public record UpdateClientState(
        @Required @ClientState String clientState)
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
