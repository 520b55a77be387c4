package org.cameltelnyx.voice.action;

import java.util.List;
import java.util.Map;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.action.Awaitable.WHOLE_CALL;
import static org.cameltelnyx.voice.schema.Grammar.WEBSOCKET_URL;

/**
 * Connects a call with your WebSocket server, which exchanges text with the caller: Telnyx recognizes the speech of the
 * caller and speaks the text of the server.
 *
 * @param assistant                      JSON object or map whose dynamic_variables Telnyx passes to your server
 * @param conversationRelayDtmfDetection whether your server receives the keys that the caller presses. Alternative name of
 *                                       dtmfDetection, which takes precedence
 * @param conversationRelaySettings      settings of the relay in one object, as a JSON object or a bean. The options for
 *                                       single settings take precedence
 * @param conversationRelayUrl           WebSocket URL of your server, beginning with ws:// or wss://. Alternative name of
 *                                       url, which takes precedence
 * @param customParameters               values that your server receives together with the dynamic_variables of assistant,
 *                                       as a JSON object or a map
 * @param dtmfDetection                  whether your server receives the keys that the caller presses
 * @param greeting                       text to speak when the relay starts
 * @param interruptible                  input of the caller that interrupts the speech of the relay: speech, keys (dtmf),
 *                                       any or none
 * @param interruptibleGreeting          input of the caller that interrupts the greeting: speech, keys (dtmf), any or none
 * @param interruptionSettings           settings for interruptions by the caller, as a JSON object or a bean
 * @param language                       language to speak and understand, for example en
 * @param languages                      further languages, each with its voice and its speech recognition, as a JSON object
 *                                       or a bean. Give the option once for each language
 * @param provider                       provider of the voice. Needs structuredProvider
 * @param structuredProvider             settings of the voice in the format of its provider, as a JSON object or a map.
 *                                       Needs provider
 * @param transcription                  former setting that Telnyx no longer supports. Use transcriptionEngine and
 *                                       transcriptionEngineConfig
 * @param transcriptionEngine            engine that recognizes the speech. A and B are former names of Google and
 *                                       Telnyx
 * @param transcriptionEngineConfig      settings of the engine, as a JSON object or a map, with the same fields as in
 *                                       start-transcription
 * @param ttsProvider                    text-to-speech provider. If omitted, Telnyx derives the provider from voice or
 *                                       provider
 * @param url                            WebSocket URL of your server, beginning with ws:// or wss://
 * @param voice                          voice: provider, model and name separated by dots, for example
 *                                       AWS.Polly.Joanna-Neural. The provider alone selects its default voice
 * @param voiceSettings                  settings of the voice, as a JSON object or a bean. Each provider reads only its own
 *                                       settings
 */
@Operation(path = "/calls/{call_control_id}/actions/conversation_relay_start", events = {"call.conversation.ended"})
@Awaitable(value = "call.conversation.ended", within = WHOLE_CALL)
@RecordBuilder
public record StartConversationRelay(
        Map<String, Object> assistant,
        @Default("false") Boolean conversationRelayDtmfDetection,
        ConversationRelaySettings conversationRelaySettings,
        @Format(WEBSOCKET_URL) String conversationRelayUrl,
        Map<String, Object> customParameters,
        @Default("false") Boolean dtmfDetection,
        String greeting,
        @Default("any") Interruptible interruptible,
        @Default("any") Interruptible interruptibleGreeting,
        ConversationRelayInterruptionSettings interruptionSettings,
        @Default("en") String language,
        List<ConversationRelayLanguage> languages,
        String provider,
        Map<String, Object> structuredProvider,
        Map<String, Object> transcription,
        @Default("Google") ConversationRelayTranscriptionEngine transcriptionEngine,
        Map<String, Object> transcriptionEngineConfig,
        String ttsProvider,
        @Format(WEBSOCKET_URL) String url,
        @Default("Telnyx.KokoroTTS.af") String voice,
        VoiceSettings voiceSettings,
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StartConversationRelayBuilder builder() {
        return new StartConversationRelayBuilder();
    }
}
