package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Required;

/**
 * Replaces the client state of a call leg, which Telnyx repeats in later events.
 *
 * @param clientState new client state in base64, which Telnyx stores with the call leg and repeats in all its later events.
 *                    The header CamelTelnyxVoiceClientState takes plain text
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
