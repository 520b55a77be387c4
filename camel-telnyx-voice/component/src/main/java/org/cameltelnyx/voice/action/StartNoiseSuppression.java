package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Starts removing background noise from a call.
 *
 * @param direction                    audio to clean
 * @param noiseSuppressionEngine       engine that removes the noise
 * @param noiseSuppressionEngineConfig settings of the engine
 * @param clientState                  state to be echoed in the events that follow, in base64
 * @param commandId                    id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "start-noise-suppression", producerOnly = true,
        description = "Start removing background noise from the audio of a call (beta at Telnyx)",
        apiMethods = @ApiMethod(methodName = "start-noise-suppression",
                description = "Start removing background noise from the audio of a call (beta at Telnyx)"))
@UriParams
@Operation(path = "/calls/{call_control_id}/actions/suppression_start")
@RecordBuilder
public record StartNoiseSuppression(
        @UriParam(defaultValue = "inbound", enums = "inbound,outbound,both") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "start-noise-suppression",
                description = "Which audio is cleaned: what the leg says, what it hears, or both."))
        NoiseSuppressionDirection direction,

        @UriParam(defaultValue = "Denoiser",
                enums = "Denoiser,DeepFilterNet,Krisp,AiCoustics,aic_l_quail,aic_l_rook,aic_s_quail,aic_s_rook,quail_voice_focus_s,quail_voice_focus_xs") @ApiParam(
                        optional = true,
                        apiMethods = @ApiMethod(methodName = "start-noise-suppression",
                                description = "Engine that removes the noise. The former names A, B, C and D need validate=false."))
        NoiseSuppressionEngine noiseSuppressionEngine,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-noise-suppression",
                description = "Settings of the engine, as a JSON object or a bean. Each engine reads those that are meant for it."))
        NoiseSuppressionEngineConfig noiseSuppressionEngineConfig,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "start-noise-suppression",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-noise-suppression",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
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
