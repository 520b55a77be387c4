package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Required;

/**
 * Rejects an incoming call without answering it.
 *
 * @param cause reason that the caller receives
 */
@Operation(repeatable = true, path = "/calls/{call_control_id}/actions/reject", events = {"call.hangup"})
@Awaitable(value = "call.hangup", within = 30)
@RecordBuilder
public record Reject(
        @Required RejectCause cause,
        @ClientState String clientState,
        @CommandId String commandId)
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
