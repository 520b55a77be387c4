package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;

/**
 * Settings of a noise suppression engine. Each engine reads only its own settings.
 *
 * @param attenuationLimit DeepFilterNet: maximum attenuation of noise, from 0 to 100. Default 100
 * @param mode             DeepFilterNet: processing mode
 * @param model            Krisp: model
 * @param suppressionLevel Krisp: strength of the noise suppression, from 0 to 100
 * @param enhancementLevel AiCoustics: strength of the speech enhancement, from 0 to 1
 * @param family           AiCoustics: model family
 * @param size             AiCoustics: model size
 * @param voiceGain        AiCoustics: amplification of the voice as a factor, from 0.1 to 4
 */
@RecordBuilder
public record NoiseSuppressionEngineConfig(
        @Bounds(min = 0, max = 100) Integer attenuationLimit,
        DeepFilterNetMode mode,
        KrispModel model,
        @Bounds(min = 0, max = 100) Double suppressionLevel,
        @Bounds(min = 0, max = 1) Double enhancementLevel,
        AiCousticsFamily family,
        AiCousticsSize size,
        @Bounds(min = 0.1, max = 4) Double voiceGain) {

    /**
     * Starts a new configuration.
     *
     * @return a builder without any value
     */
    public static NoiseSuppressionEngineConfigBuilder builder() {
        return new NoiseSuppressionEngineConfigBuilder();
    }
}
