package org.cameltelnyx.voice.action;

import java.util.List;

/**
 * Hangs up a call leg, which ends the call for its party.
 *
 * @param customHeaders custom SIP headers to add to the BYE, each a JSON object with name and value. Give the option once
 *                      for each header
 */
@Operation(repeatable = true, path = "/calls/{call_control_id}/actions/hangup",
        events = {"call.hangup", "call.recording.saved"})
@Awaitable(value = "call.hangup", within = 30, stops = true)
@RecordBuilder
public record Hangup(
        List<CustomHeader> customHeaders,
        @ClientState String clientState,
        @CommandId String commandId)
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
