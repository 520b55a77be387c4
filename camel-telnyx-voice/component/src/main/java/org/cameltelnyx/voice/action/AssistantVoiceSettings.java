package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Required;

/**
 * The voice of an AI assistant. Each provider reads only its own settings.
 *
 * @param voice           voice: provider, model and name separated by dots, for example Telnyx.KokoroTTS.af_heart. The name
 *                        can be a dynamic variable in double braces
 * @param apiKeyRef       ElevenLabs: name of the integration secret that holds your API key
 * @param backgroundAudio background audio that the caller hears together with the voice
 * @param expressiveMode  Telnyx Ultra: whether the voice expresses emotions
 * @param languageBoost   MiniMax: language or dialect to recognize better in the text, such as German, or auto
 * @param similarityBoost ElevenLabs: similarity of the voice to its original
 * @param speed           ElevenLabs: speed of the speech as a factor. Default 1
 * @param style           ElevenLabs: exaggeration of the style of the voice. Default 0
 * @param temperature     ElevenLabs: stability of the voice. Lower values express more emotion
 * @param useSpeakerBoost ElevenLabs: whether to make the voice more similar to its original, which takes more time
 * @param voiceSpeed      Telnyx Natural: speed of the speech as a factor, from 0.25 to 2. Default 1
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
