package org.cameltelnyx.voice.action;

import java.util.List;
import java.util.Map;

import org.cameltelnyx.voice.schema.Length;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.action.Awaitable.WHOLE_CALL;

/**
 * Lets an AI assistant ask the caller for the data that a JSON schema describes.
 *
 * @param parameters                what to ask for, as a JSON schema of type object whose properties have descriptions
 * @param assistant                 the language model, its instructions and its tools, as a JSON object or a bean
 * @param gatherEndedSpeech         text that is spoken when all has been asked, at most 3,000 characters
 * @param greeting                  text that is spoken at the start, at most 3,000 characters; SSML with AWS Polly
 *                                  voices. Nothing is spoken if not given
 * @param interruptionSettings      whether the caller can interrupt the assistant, as a JSON object or a bean
 * @param language                  language that is spoken and understood, for example en
 * @param messageHistory            what was said before, which the assistant is to know, each message a JSON object or
 *                                  a bean
 * @param sendMessageHistoryUpdates whether the event call.ai_gather.message_history_updated reports every change of the
 *                                  messages. False if not given
 * @param sendPartialResults        whether the event call.ai_gather.partial_results reports each answer at once, and
 *                                  not only the last event all of them. False if not given
 * @param transcription             how the assistant understands speech, as a JSON object or a bean. Models that hear
 *                                  for themselves ignore it
 * @param userResponseTimeoutMs     how long to wait for an answer of the caller, in milliseconds
 * @param voice                     voice that speaks, as provider, model and name with dots between, for example
 *                                  AWS.Polly.Joanna-Neural. The provider alone has a default voice
 * @param voiceSettings             settings of the voice, as a JSON object or a bean. Each provider reads those that
 *                                  are meant for it
 */
@Operation(path = "/calls/{call_control_id}/actions/gather_using_ai",
        events = {"call.ai_gather.ended", "call.ai_gather.message_history_updated", "call.ai_gather.partial_results",
                "call.conversation.ended"})
// not call.conversation.ended too, which has no result and might be delivered first
@Awaitable(value = "call.ai_gather.ended", within = WHOLE_CALL)
@RecordBuilder
public record GatherUsingAi(
        @Required Map<String, Object> parameters,
        GatherAssistant assistant,
        @Length(max = 3000) String gatherEndedSpeech,
        String greeting,
        InterruptionSettings interruptionSettings,
        String language,
        List<HistoryMessage> messageHistory,
        Boolean sendMessageHistoryUpdates,
        Boolean sendPartialResults,
        AssistantTranscription transcription,
        @Default("10000") Integer userResponseTimeoutMs,
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
    public static GatherUsingAiBuilder builder() {
        return new GatherUsingAiBuilder();
    }
}
