package org.cameltelnyx.voice.action;

import java.util.List;
import java.util.Map;

import org.cameltelnyx.voice.schema.Length;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.action.Awaitable.WHOLE_CALL;

/**
 * Lets an AI assistant ask the caller for the data that a JSON schema describes.
 *
 * @param parameters                data to collect, as a JSON schema of the type object whose properties have descriptions
 * @param assistant                 assistant that asks for the data, as a JSON object or a bean: its language model, its
 *                                  instructions and its tools
 * @param gatherEndedSpeech         text to speak after the assistant has collected all data, at most 3,000 characters
 * @param greeting                  text to speak at the start, at most 3,000 characters. AWS Polly voices accept SSML. If
 *                                  omitted, there is no greeting
 * @param interruptionSettings      settings for interruptions by the caller, as a JSON object or a bean
 * @param language                  language to speak and understand, for example en
 * @param messageHistory            earlier messages that the assistant knows, each a JSON object or a bean. Give the option
 *                                  once for each message
 * @param sendMessageHistoryUpdates whether the event call.ai_gather.message_history_updated reports each change of the
 *                                  messages
 * @param sendPartialResults        whether the event call.ai_gather.partial_results reports each answer at once. Otherwise
 *                                  only the last event reports the answers
 * @param transcription             speech recognition of the assistant, as a JSON object or a bean. Models that process
 *                                  audio directly ignore it
 * @param userResponseTimeoutMs     time to wait for an answer of the caller, in milliseconds
 * @param voice                     voice: provider, model and name separated by dots, for example AWS.Polly.Joanna-Neural.
 *                                  The provider alone selects its default voice
 * @param voiceSettings             settings of the voice, as a JSON object or a bean. Each provider reads only its own
 *                                  settings
 */
@Operation(path = "/calls/{call_control_id}/actions/gather_using_ai",
        events = {"call.ai_gather.ended", "call.ai_gather.message_history_updated", "call.ai_gather.partial_results",
                "call.conversation.ended"})
// without call.conversation.ended, which contains no result and can arrive first
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
        @Default("false") Boolean sendMessageHistoryUpdates,
        @Default("false") Boolean sendPartialResults,
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
