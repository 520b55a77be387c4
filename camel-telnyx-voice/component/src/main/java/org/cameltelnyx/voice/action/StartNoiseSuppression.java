package org.cameltelnyx.voice.action;

/**
 * Starts removing background noise from the audio of a call (beta at Telnyx).
 *
 * @param direction                    audio to clean: inbound is the audio from the party of the call leg, outbound the
 *                                     audio to this party
 * @param noiseSuppressionEngine       engine that removes the noise. The former names A, B, C and D need validate=false
 * @param noiseSuppressionEngineConfig settings of the engine, as a JSON object or a bean. Each engine reads only its own
 *                                     settings
 */
@Operation(path = "/calls/{call_control_id}/actions/suppression_start")
@RecordBuilder
public record StartNoiseSuppression(
        @Default("inbound") NoiseSuppressionDirection direction,
        @Default("Denoiser") NoiseSuppressionEngine noiseSuppressionEngine,
        NoiseSuppressionEngineConfig noiseSuppressionEngineConfig,
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StartNoiseSuppressionBuilder builder() {
        return new StartNoiseSuppressionBuilder();
    }
}
