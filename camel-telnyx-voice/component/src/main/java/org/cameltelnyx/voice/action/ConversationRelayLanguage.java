package org.cameltelnyx.voice.action;

import java.util.Map;

import org.cameltelnyx.voice.schema.Required;

/**
 * Voice and speech recognition of a conversation relay in one language.
 *
 * @param language                  the language as BCP 47 has it, for example de-DE
 * @param voice                     voice that speaks
 * @param voiceSettings             settings of the voice
 * @param ttsProvider               provider of the voice; the one in its name if not given
 * @param transcriptionEngine       engine that recognises the speech (Google)
 * @param transcriptionEngineConfig settings of the engine
 * @param transcriptionProvider     name of the provider of the recognition, in place of transcriptionEngine
 * @param speechModel               model of the recognition, in place of one in transcriptionEngineConfig
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
