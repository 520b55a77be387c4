package org.cameltelnyx.voice.action;

/**
 * Stops removing background noise from the audio of a call (beta at Telnyx).
 */
@Operation(repeatable = true, path = "/calls/{call_control_id}/actions/suppression_stop")
@RecordBuilder
public record StopNoiseSuppression(
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StopNoiseSuppressionBuilder builder() {
        return new StopNoiseSuppressionBuilder();
    }
}
