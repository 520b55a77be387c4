package org.cameltelnyx.voice.action;

import java.util.List;
import java.util.Map;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.schema.Grammar.WEBSOCKET_URL;

/**
 * A conversation relay that starts when a call is answered.
 *
 * @param url                       WebSocket URL of your server
 * @param customParameters          values for your server
 * @param dtmfDetection             whether your server receives the keys that are pressed (false)
 * @param greeting                  text that is spoken at the start
 * @param interruptible             what interrupts speech (any)
 * @param interruptibleGreeting     what interrupts the greeting (any)
 * @param interruptionSettings      what callers can interrupt, in one place
 * @param language                  language that is spoken and understood (en)
 * @param languages                 voice and speech recognition of each further language
 * @param provider                  provider of the voice, which needs structuredProvider
 * @param structuredProvider        settings of the voice in the words of its provider
 * @param ttsProvider               provider of the speech; the one of voice or provider if not given
 * @param voice                     voice that speaks (Telnyx.KokoroTTS.af)
 * @param voiceSettings             settings of the voice
 * @param transcriptionEngine       engine that recognises the speech (Google)
 * @param transcriptionEngineConfig settings of the engine
 */
@RecordBuilder
public record ConversationRelayConfig(
        @Required @Format(WEBSOCKET_URL) String url,
        Map<String, Object> customParameters,
        Boolean dtmfDetection,
        String greeting,
        Interruptible interruptible,
        Interruptible interruptibleGreeting,
        ConversationRelayInterruptionSettings interruptionSettings,
        String language,
        List<ConversationRelayLanguage> languages,
        String provider,
        Map<String, Object> structuredProvider,
        String ttsProvider,
        String voice,
        VoiceSettings voiceSettings,
        ConversationRelayTranscriptionEngine transcriptionEngine,
        Map<String, Object> transcriptionEngineConfig) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static ConversationRelayConfigBuilder builder() {
        return new ConversationRelayConfigBuilder();
    }
}
