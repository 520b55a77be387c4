package org.cameltelnyx.voice.action;

import java.util.Map;

import org.cameltelnyx.voice.schema.Required;

/**
 * The voice and the speech recognition of a conversation relay for one language.
 *
 * @param language                  language as a BCP 47 tag, for example de-DE
 * @param voice                     voice for this language
 * @param voiceSettings             settings of the voice
 * @param ttsProvider               text-to-speech provider. If omitted, Telnyx derives the provider from voice
 * @param transcriptionEngine       engine that recognizes the speech. Default Google
 * @param transcriptionEngineConfig settings of the engine
 * @param transcriptionProvider     speech recognition provider, instead of transcriptionEngine
 * @param speechModel               speech recognition model, instead of the model in transcriptionEngineConfig
 */
@RecordBuilder
public record ConversationRelayLanguage(
        @Required String language,
        String voice,
        VoiceSettings voiceSettings,
        String ttsProvider,
        ConversationRelayTranscriptionEngine transcriptionEngine,
        Map<String, Object> transcriptionEngineConfig,
        String transcriptionProvider,
        String speechModel) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static ConversationRelayLanguageBuilder builder() {
        return new ConversationRelayLanguageBuilder();
    }
}
