package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Required;

/**
 * The voice of an AI assistant. Each provider reads only those settings that are meant for it.
 *
 * @param voice           voice that speaks, as provider, model and name with dots between, for example
 *                        Telnyx.KokoroTTS.af_heart. The name can be a dynamic variable in double braces
 * @param apiKeyRef       ElevenLabs: name of the integration secret that holds your API key
 * @param backgroundAudio audio that the caller hears behind the voice
 * @param expressiveMode  Telnyx Ultra: whether the voice shows emotions
 * @param languageBoost   MiniMax: language that is recognised better, such as German, or auto
 * @param similarityBoost ElevenLabs: how close the voice is to its original
 * @param speed           ElevenLabs: speed as a factor (1)
 * @param style           ElevenLabs: how much the style of the voice is exaggerated (0)
 * @param temperature     ElevenLabs: how stable the voice is; lower values give it more emotion
 * @param useSpeakerBoost ElevenLabs: whether the voice becomes more similar to its original, at the cost of time
 * @param voiceSpeed      Telnyx Natural: speed as a factor, 0.25 to 2 (1)
 */
@RecordBuilder
public record AssistantVoiceSettings(
        @Required String voice,
        String apiKeyRef,
        BackgroundAudio backgroundAudio,
        Boolean expressiveMode,
        String languageBoost,
        Double similarityBoost,
        Double speed,
        Double style,
        Double temperature,
        Boolean useSpeakerBoost,
        Double voiceSpeed) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static AssistantVoiceSettingsBuilder builder() {
        return new AssistantVoiceSettingsBuilder();
    }
}
