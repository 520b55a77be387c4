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
 * @param customParameters          values that your server receives
 * @param dtmfDetection             whether your server receives the keys that the caller presses. Default false
 * @param greeting                  text to speak at the start
 * @param interruptible             input of the caller that interrupts the speech of the relay. Default any
 * @param interruptibleGreeting     input of the caller that interrupts the greeting. Default any
 * @param interruptionSettings      settings for interruptions by the caller
 * @param language                  language that the relay speaks and understands. Default en
 * @param languages                 further languages, each with its voice and its speech recognition
 * @param provider                  provider of the voice. Needs structuredProvider
 * @param structuredProvider        settings of the voice in the format of its provider. Needs provider
 * @param ttsProvider               text-to-speech provider. If omitted, Telnyx derives the provider from voice or provider
 * @param voice                     voice: provider, model and name separated by dots. Default Telnyx.KokoroTTS.af
 * @param voiceSettings             settings of the voice
 * @param transcriptionEngine       engine that recognizes the speech. Default Google
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
