package org.cameltelnyx.voice.action;

import java.util.List;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Starts an AI assistant, which talks with the caller.
 *
 * @param assistant                 the AI assistant to start, as a JSON object or a bean: its id, and what is to differ
 *                                  from its settings at Telnyx
 * @param greeting                  text that is spoken at the start, at most 3,000 characters; SSML with AWS Polly voices
 * @param interruptionSettings      whether the caller can interrupt the assistant, as a JSON object or a bean
 * @param messageHistory            messages that the conversation begins with, each a JSON object or a bean
 * @param participants              further call legs that take part from the start, each a JSON object or a bean
 * @param sendMessageHistoryUpdates whether an event tells every change of the conversation's messages
 * @param transcription             how the assistant understands speech, as a JSON object or a bean
 * @param voice                     voice that speaks, as provider, model and name with dots between, for example
 *                                  AWS.Polly.Joanna-Neural
 * @param voiceSettings             settings of the voice, as a JSON object or a bean
 * @param clientState               state to be echoed in the events that follow, in base64
 * @param commandId                 id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "start-ai-assistant", producerOnly = true,
        description = "Start an AI assistant, which talks with the caller. Expected events: call.conversation.ended, call.conversation_insights.generated",
        apiMethods = @ApiMethod(methodName = "start-ai-assistant",
                description = "Start an AI assistant, which talks with the caller"))
@UriParams
@Operation(path = "/calls/{call_control_id}/actions/ai_assistant_start",
        events = {"call.conversation.ended", "call.conversation_insights.generated"})
@RecordBuilder
public record StartAiAssistant(
        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-ai-assistant",
                description = "The AI assistant to start, as a JSON object or a bean: its id, and what is to differ from its settings at Telnyx."))
        Assistant assistant,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-ai-assistant",
                description = "Text that is spoken at the start, at most 3,000 characters; SSML with AWS Polly voices. Nothing is spoken if not given."))
        String greeting,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-ai-assistant",
                description = "Whether the caller can interrupt the assistant, as a JSON object or a bean."))
        InterruptionSettings interruptionSettings,

        @UriParam(defaultValue = "[]") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-ai-assistant",
                description = "Messages that the conversation begins with, each a JSON object or a bean."))
        List<ConversationMessage> messageHistory,

        @UriParam(defaultValue = "[]") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-ai-assistant",
                description = "Further call legs that take part from the start, each a JSON object or a bean. Give the option once for each participant."))
        List<AssistantParticipant> participants,

        @UriParam(defaultValue = "false") @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-ai-assistant",
                description = "Whether an event tells every change of the conversation's messages."))
        Boolean sendMessageHistoryUpdates,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-ai-assistant",
                description = "How the assistant understands speech, as a JSON object or a bean. Models that hear for themselves ignore it."))
        AssistantTranscription transcription,

        @UriParam(defaultValue = "Telnyx.KokoroTTS.af") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "start-ai-assistant",
                description = "Voice that speaks, as provider, model and name with dots between, for example AWS.Polly.Joanna-Neural. The provider alone has a default voice."))
        String voice,

        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-ai-assistant",
                description = "Settings of the voice, as a JSON object or a bean. Each provider reads those that are meant for it."))
        VoiceSettings voiceSettings,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-ai-assistant",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "start-ai-assistant",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StartAiAssistantBuilder builder() {
        return new StartAiAssistantBuilder();
    }
}
