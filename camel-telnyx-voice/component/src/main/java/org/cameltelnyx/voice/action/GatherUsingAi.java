package org.cameltelnyx.voice.action;

import java.util.List;
import java.util.Map;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Lets an AI assistant ask the caller for the data that a JSON schema describes.
 *
 * @param parameters                what to ask for, as a JSON schema of type object whose properties have descriptions
 * @param assistant                 the language model, its instructions and its tools, as a JSON object or a bean
 * @param gatherEndedSpeech         text that is spoken when all has been asked, at most 3,000 characters
 * @param greeting                  text that is spoken at the start, at most 3,000 characters; SSML with AWS Polly voices
 * @param interruptionSettings      whether the caller can interrupt the assistant, as a JSON object or a bean
 * @param language                  language that is spoken and understood, for example en
 * @param messageHistory            what was said before, which the assistant is to know, each message a JSON object or a
 *                                  bean
 * @param sendMessageHistoryUpdates whether the event call.ai_gather.message_history_updated tells every change of the
 *                                  messages
 * @param sendPartialResults        whether the event call.ai_gather.partial_results tells each answer at once, and not only
 *                                  the last event all of them
 * @param transcription             how the assistant understands speech, as a JSON object or a bean
 * @param userResponseTimeoutMs     how long to wait for an answer of the caller, in milliseconds
 * @param voice                     voice that speaks, as provider, model and name with dots between, for example
 *                                  AWS.Polly.Joanna-Neural
 * @param voiceSettings             settings of the voice, as a JSON object or a bean
 * @param clientState               state to be echoed in the events that follow, in base64
 * @param commandId                 id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "gather-using-ai", producerOnly = true,
        description = "Let an AI assistant ask the caller for the data that a JSON schema describes. Expected events: call.ai_gather.ended, call.ai_gather.message_history_updated, call.ai_gather.partial_results, call.conversation.ended",
        apiMethods = @ApiMethod(methodName = "gather-using-ai",
                description = "Let an AI assistant ask the caller for the data that a JSON schema describes"))
@UriParams
@Operation(path = "/calls/{call_control_id}/actions/gather_using_ai",
        events = {"call.ai_gather.ended", "call.ai_gather.message_history_updated", "call.ai_gather.partial_results",
                "call.conversation.ended"})
@RecordBuilder
public record GatherUsingAi(
        @UriParam @Metadata(required = true) @ApiParam(apiMethods = @ApiMethod(methodName = "gather-using-ai",
                description = "What to ask for, as a JSON schema of type object whose properties have descriptions."))
        Map<String, Object> parameters,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-ai",
                description = "The language model, its instructions and its tools, as a JSON object or a bean."))
        GatherAssistant assistant,

        @UriParam @Length(max = 3000) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-ai",
                description = "Text that is spoken when all has been asked, at most 3,000 characters."))
        String gatherEndedSpeech,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-ai",
                description = "Text that is spoken at the start, at most 3,000 characters; SSML with AWS Polly voices. Nothing is spoken if not given."))
        String greeting,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-ai",
                description = "Whether the caller can interrupt the assistant, as a JSON object or a bean."))
        InterruptionSettings interruptionSettings,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-ai",
                description = "Language that is spoken and understood, for example en."))
        String language,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-ai",
                description = "What was said before, which the assistant is to know, each message a JSON object or a bean."))
        List<HistoryMessage> messageHistory,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-ai",
                description = "Whether the event call.ai_gather.message_history_updated tells every change of the messages. False if not given."))
        Boolean sendMessageHistoryUpdates,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-ai",
                description = "Whether the event call.ai_gather.partial_results tells each answer at once, and not only the last event all of them. False if not given."))
        Boolean sendPartialResults,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-ai",
                description = "How the assistant understands speech, as a JSON object or a bean. Models that hear for themselves ignore it."))
        AssistantTranscription transcription,

        @UriParam(defaultValue = "10000") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-ai",
                description = "How long to wait for an answer of the caller, in milliseconds."))
        Integer userResponseTimeoutMs,

        @UriParam(defaultValue = "Telnyx.KokoroTTS.af") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "gather-using-ai",
                description = "Voice that speaks, as provider, model and name with dots between, for example AWS.Polly.Joanna-Neural. The provider alone has a default voice."))
        String voice,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-ai",
                description = "Settings of the voice, as a JSON object or a bean. Each provider reads those that are meant for it."))
        VoiceSettings voiceSettings,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-ai",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "gather-using-ai",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static GatherUsingAiBuilder builder() {
        return new GatherUsingAiBuilder();
    }
}
