package org.cameltelnyx.voice.action;

import java.util.List;
import java.util.Map;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.action.Awaitable.WHOLE_CALL;
import static org.cameltelnyx.voice.schema.Grammar.WEBSOCKET_URL;

/**
 * Connects a call with your WebSocket server, which talks with the caller in text while Telnyx listens and speaks.
 *
 * @param assistant                      JSON object or map whose dynamic_variables are passed on to your server
 * @param conversationRelayDtmfDetection whether your server receives the keys that are pressed. Another name of
 *                                       dtmfDetection, which takes precedence
 * @param conversationRelaySettings      settings of the relay in one place, as a JSON object or a bean. The options for
 *                                       single settings take precedence
 * @param conversationRelayUrl           WebSocket URL of your server, beginning with ws:// or wss://. Another name of
 *                                       url, which takes precedence
 * @param customParameters               values for your server, as a JSON object or a map. It gets them together with
 *                                       the dynamic_variables of assistant
 * @param dtmfDetection                  whether your server receives the keys that the caller presses
 * @param greeting                       text that is spoken when the relay starts
 * @param interruptible                  what interrupts the speech of the relay: speech of the caller, keys, either or
 *                                       neither
 * @param interruptibleGreeting          what interrupts the greeting: speech of the caller, keys, either or neither
 * @param interruptionSettings           what the caller can interrupt, and by what, as a JSON object or a bean
 * @param language                       language that is spoken and understood, for example en
 * @param languages                      voice and speech recognition of each further language, each a JSON object or a
 *                                       bean. Give the option once for each language
 * @param provider                       provider of the voice, which needs structuredProvider
 * @param structuredProvider             settings of the voice in the words of its provider, as a JSON object or a map.
 *                                       Needs provider
 * @param transcription                  no longer supported by Telnyx: use transcriptionEngine and
 *                                       transcriptionEngineConfig
 * @param transcriptionEngine            engine that recognises the speech. A and B are former names of Google and
 *                                       Telnyx
 * @param transcriptionEngineConfig      settings of the engine, as a JSON object or a map, with the fields of
 *                                       start-transcription
 * @param ttsProvider                    provider of the speech. The one of voice or provider if not given
 * @param url                            WebSocket URL of your server, beginning with ws:// or wss://
 * @param voice                          voice that speaks, as provider, model and name with dots between, for example
 *                                       AWS.Polly.Joanna-Neural. The provider alone has a default voice
 * @param voiceSettings                  settings of the voice, as a JSON object or a bean. Each provider reads those
 *                                       that are meant for it
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
