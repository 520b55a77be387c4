package org.cameltelnyx.voice.action;

import java.util.List;
import java.util.Map;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Connects a call with your WebSocket server, which talks with the caller in text while Telnyx listens and speaks.
 *
 * @param assistant                      JSON object or map whose dynamic_variables are passed on to your server
 * @param conversationRelayDtmfDetection whether your server is told which keys are pressed
 * @param conversationRelaySettings      settings of the relay in one place, as a JSON object or a bean
 * @param conversationRelayUrl           WebSocket URL of your server, beginning with ws:// or wss://. Another name of url,
 *                                       which goes first
 * @param customParameters               values for your server, as a JSON object or a map
 * @param dtmfDetection                  whether your server is told which keys the caller presses
 * @param greeting                       text that is spoken when the relay starts
 * @param interruptible                  what interrupts the speech of the relay: speech of the caller, keys, either or
 *                                       neither
 * @param interruptibleGreeting          what interrupts the greeting: speech of the caller, keys, either or neither
 * @param interruptionSettings           what the caller can interrupt, and by what, as a JSON object or a bean
 * @param language                       language that is spoken and understood, for example en
 * @param languages                      voice and speech recognition of each further language, each a JSON object or a bean
 * @param provider                       provider of the voice, which needs structuredProvider
 * @param structuredProvider             settings of the voice in the words of its provider, as a JSON object or a map
 * @param transcription                  not supported by Telnyx any more: use transcriptionEngine and
 *                                       transcriptionEngineConfig
 * @param transcriptionEngine            engine that recognises the speech
 * @param transcriptionEngineConfig      settings of the engine, as a JSON object or a map, with the fields of start-
 *                                       transcription
 * @param ttsProvider                    provider of the speech
 * @param url                            WebSocket URL of your server, beginning with ws:// or wss://
 * @param voice                          voice that speaks, as provider, model and name with dots between, for example
 *                                       AWS.Polly.Joanna-Neural
 * @param voiceSettings                  settings of the voice, as a JSON object or a bean
 * @param clientState                    state to be echoed in the events that follow, in base64
 * @param commandId                      id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "start-conversation-relay", producerOnly = true,
        description = "Connect a call with your WebSocket server, which talks with the caller in text while Telnyx listens and speaks. Expected events: call.conversation.ended",
        apiMethods = @ApiMethod(methodName = "start-conversation-relay",
                description = "Connect a call with your WebSocket server, which talks with the caller in text while Telnyx listens and speaks"))
@UriParams
@Operation(path = "/calls/{call_control_id}/actions/conversation_relay_start", events = {"call.conversation.ended"})
@RecordBuilder
public record StartConversationRelay(
        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-conversation-relay",
                description = "JSON object or map whose dynamic_variables are passed on to your server."))
        Map<String, Object> assistant,

        @UriParam(defaultValue = "false") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "start-conversation-relay",
                description = "Whether your server is told which keys are pressed. Another name of dtmfDetection, which goes first."))
        Boolean conversationRelayDtmfDetection,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-conversation-relay",
                description = "Settings of the relay in one place, as a JSON object or a bean. What the options of their own say goes first."))
        ConversationRelaySettings conversationRelaySettings,

        @UriParam @Format(Grammar.WEBSOCKET_URL) @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "start-conversation-relay",
                description = "WebSocket URL of your server, beginning with ws:// or wss://. Another name of url, which goes first."))
        String conversationRelayUrl,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-conversation-relay",
                description = "Values for your server, as a JSON object or a map. It gets them together with the dynamic_variables of assistant."))
        Map<String, Object> customParameters,

        @UriParam(defaultValue = "false") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "start-conversation-relay",
                        description = "Whether your server is told which keys the caller presses."))
        Boolean dtmfDetection,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-conversation-relay",
                description = "Text that is spoken when the relay starts."))
        String greeting,

        @UriParam(defaultValue = "any", enums = "none,any,speech,dtmf") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "start-conversation-relay",
                description = "What interrupts the speech of the relay: speech of the caller, keys, either or neither."))
        Interruptible interruptible,

        @UriParam(defaultValue = "any", enums = "none,any,speech,dtmf") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "start-conversation-relay",
                        description = "What interrupts the greeting: speech of the caller, keys, either or neither."))
        Interruptible interruptibleGreeting,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-conversation-relay",
                description = "What the caller can interrupt, and by what, as a JSON object or a bean."))
        ConversationRelayInterruptionSettings interruptionSettings,

        @UriParam(defaultValue = "en") @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "start-conversation-relay",
                        description = "Language that is spoken and understood, for example en."))
        String language,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-conversation-relay",
                description = "Voice and speech recognition of each further language, each a JSON object or a bean. Give the option once for each language."))
        List<ConversationRelayLanguage> languages,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-conversation-relay",
                description = "Provider of the voice, which needs structuredProvider."))
        String provider,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-conversation-relay",
                description = "Settings of the voice in the words of its provider, as a JSON object or a map. Needs provider."))
        Map<String, Object> structuredProvider,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-conversation-relay",
                description = "Not supported by Telnyx any more: use transcriptionEngine and transcriptionEngineConfig."))
        Map<String, Object> transcription,

        @UriParam(defaultValue = "Google",
                enums = "Google,Telnyx,Deepgram,Azure,xAI,AssemblyAI,Speechmatics,Soniox,A,B") @ApiParam(optional = true,
                        apiMethods = @ApiMethod(methodName = "start-conversation-relay",
                                description = "Engine that recognises the speech. A and B are former names of Google and Telnyx."))
        ConversationRelayTranscriptionEngine transcriptionEngine,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-conversation-relay",
                description = "Settings of the engine, as a JSON object or a map, with the fields of start-transcription."))
        Map<String, Object> transcriptionEngineConfig,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-conversation-relay",
                description = "Provider of the speech. The one of voice or provider if not given."))
        String ttsProvider,

        @UriParam @Format(Grammar.WEBSOCKET_URL) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "start-conversation-relay",
                        description = "WebSocket URL of your server, beginning with ws:// or wss://."))
        String url,

        @UriParam(defaultValue = "Telnyx.KokoroTTS.af") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "start-conversation-relay",
                description = "Voice that speaks, as provider, model and name with dots between, for example AWS.Polly.Joanna-Neural. The provider alone has a default voice."))
        String voice,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-conversation-relay",
                description = "Settings of the voice, as a JSON object or a bean. Each provider reads those that are meant for it."))
        VoiceSettings voiceSettings,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "start-conversation-relay",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "start-conversation-relay",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
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
