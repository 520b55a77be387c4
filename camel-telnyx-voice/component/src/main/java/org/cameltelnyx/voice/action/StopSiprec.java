package org.cameltelnyx.voice.action;

/**
 * Stops streaming the audio of a call to the recording server, which ends the SIPREC session.
 */
@Operation(repeatable = true, path = "/calls/{call_control_id}/actions/siprec_stop",
        events = {"siprec.stopped"})
@Awaitable(value = "siprec.stopped", within = 30, stops = true)
@RecordBuilder
public record StopSiprec(
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StopSiprecBuilder builder() {
        return new StopSiprecBuilder();
    }
}
