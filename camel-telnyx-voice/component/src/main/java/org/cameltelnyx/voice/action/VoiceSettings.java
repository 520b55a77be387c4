package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Settings of a voice. Each provider reads only those that are meant for it.
 *
 * @param type          the provider of the voice
 * @param apiKeyRef     elevenlabs, azure: name of the integration secret that holds your API key
 * @param voiceSpeed    telnyx (0.1 to 2): speed as a factor (1)
 * @param languageBoost minimax: language that is recognised better, such as German, or auto
 * @param pitch         minimax: pitch (0)
 * @param speed         minimax, soniox (0.7 to 1.3): speed as a factor (1)
 * @param vol           minimax: loudness as a factor (1)
 * @param region        azure: the Azure region, needed with an API key of yours
 * @param deploymentId  azure: id of a neural voice of yours
 * @param effect        azure: an effect
 * @param gender        azure: the gender of the voice
 * @param format        resemble: format of the audio (mp3)
 * @param precision     resemble: format of the samples (PCM_32)
 * @param sampleRate    resemble: samples a second (48000)
 * @param deliveryMode  inworld: how lively the voice speaks
 * @param language      xai: code of the language, or auto (auto)
 * @param reduceSilence soniox: whether the pauses between words are shortened
 */
@RecordBuilder
public record VoiceSettings(
        @Required VoiceProvider type,
        String apiKeyRef,
        Double voiceSpeed,
        String languageBoost,
        Integer pitch,
        Double speed,
        Double vol,
        String region,
        @Format(ID) String deploymentId,
        VoiceEffect effect,
        VoiceGender gender,
        AudioFormat format,
        ResemblePrecision precision,
        ResembleSampleRate sampleRate,
        InworldDeliveryMode deliveryMode,
        String language,
        Boolean reduceSilence) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static VoiceSettingsBuilder builder() {
        return new VoiceSettingsBuilder();
    }
}
