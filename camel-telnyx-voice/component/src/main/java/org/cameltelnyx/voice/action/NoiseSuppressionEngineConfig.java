package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;

/**
 * Settings of a noise suppression engine. Each engine reads only those that are meant for it.
 *
 * @param attenuationLimit DeepFilterNet: how far noise is turned down, 0 to 100 (Telnyx' default is 100)
 * @param mode             DeepFilterNet: how the audio is processed
 * @param model            Krisp: the model
 * @param suppressionLevel Krisp: how strongly noise is suppressed, 0 to 100
 * @param enhancementLevel AiCoustics: how strongly speech is enhanced, 0 to 1
 * @param family           AiCoustics: the family of models
 * @param size             AiCoustics: the size of the model
 * @param voiceGain        AiCoustics: factor by which the voice is amplified, 0.1 to 4
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
