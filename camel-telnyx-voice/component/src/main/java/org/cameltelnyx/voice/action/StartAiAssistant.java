package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.schema.Withdrawn;

import static org.cameltelnyx.voice.action.Awaitable.WHOLE_CALL;

/**
 * Starts an AI assistant that talks with the caller.
 *
 * @param assistant                 AI assistant to start, as a JSON object or a bean: its id, and the settings that replace
 *                                  its settings at Telnyx
 * @param greeting                  text to speak at the start, at most 3,000 characters. AWS Polly voices accept SSML. If
 *                                  omitted, there is no greeting
 * @param interruptionSettings      settings for interruptions by the caller, as a JSON object or a bean
 * @param messageHistory            messages with which the conversation starts, each a JSON object or a bean. Give the
 *                                  option once for each message
 * @param participants              further call legs that take part in the conversation from the start, each a JSON object
 *                                  or a bean. Give the option once for each participant
 * @param sendMessageHistoryUpdates whether an event reports each change of the messages
 * @param transcription             speech recognition of the assistant, as a JSON object or a bean. Models that process
 *                                  audio directly ignore it
 * @param voice                     voice: provider, model and name separated by dots, for example AWS.Polly.Joanna-Neural.
 *                                  The provider alone selects its default voice
 * @param voiceSettings             settings of the voice, as a JSON object or a bean. Each provider reads only its own
 *                                  settings
 */
@Operation(path = "/calls/{call_control_id}/actions/ai_assistant_start",
        events = {"call.conversation.ended", "call.conversation_insights.generated"})
@Awaitable(value = "call.conversation.ended", within = WHOLE_CALL)
@RecordBuilder
public record StartAiAssistant(
        Assistant assistant,
        String greeting,
        InterruptionSettings interruptionSettings,
        @Default("[]") List<ConversationMessage> messageHistory,
        @Default("[]") List<AssistantParticipant> participants,
        @Default("false") Boolean sendMessageHistoryUpdates,
        AssistantTranscription transcription,
        @Withdrawn(instead = "voice_settings of assistant") @Default("Telnyx.KokoroTTS.af") String voice,
        @Withdrawn(instead = "voice_settings of assistant") VoiceSettings voiceSettings,
        @ClientState String clientState,
        @CommandId String commandId)
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
