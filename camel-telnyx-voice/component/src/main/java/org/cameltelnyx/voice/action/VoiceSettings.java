package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Settings of a voice. Each provider reads only its own settings.
 *
 * @param type          provider of the voice
 * @param apiKeyRef     elevenlabs, azure: name of the integration secret that holds your API key
 * @param voiceSpeed    telnyx: speed of the speech as a factor, from 0.1 to 2. Default 1
 * @param languageBoost minimax: language or dialect to recognize better in the text, such as German, or auto
 * @param pitch         minimax: pitch of the voice. Default 0
 * @param speed         minimax, soniox: speed of the speech as a factor, with soniox from 0.7 to 1.3. Default 1
 * @param vol           minimax: volume as a factor. Default 1
 * @param region        azure: Azure region. Required with an API key of your own
 * @param deploymentId  azure: id of a neural voice of your own
 * @param effect        azure: effect of the voice
 * @param gender        azure: gender of the voice
 * @param format        resemble: format of the audio. Default mp3
 * @param precision     resemble: format of the samples. Default PCM_32
 * @param sampleRate    resemble: sample rate in hertz. Default 48000
 * @param deliveryMode  inworld: delivery mode of the voice
 * @param language      xai: code of the language, for example en, or auto for detection. Default auto
 * @param reduceSilence soniox: whether to shorten the pauses between words
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
