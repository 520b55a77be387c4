package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.schema.Withdrawn;

import static org.cameltelnyx.voice.action.Awaitable.WHOLE_CALL;

/**
 * Starts an AI assistant, which talks with the caller.
 *
 * @param assistant                 the AI assistant to start, as a JSON object or a bean: its id, and what is to differ
 *                                  from its settings at Telnyx
 * @param greeting                  text that is spoken at the start, at most 3,000 characters; SSML with AWS Polly
 *                                  voices. Nothing is spoken if not given
 * @param interruptionSettings      whether the caller can interrupt the assistant, as a JSON object or a bean
 * @param messageHistory            messages that the conversation begins with, each a JSON object or a bean
 * @param participants              further call legs that take part from the start, each a JSON object or a bean. Give
 *                                  the option once for each participant
 * @param sendMessageHistoryUpdates whether an event reports every change of the conversation's messages
 * @param transcription             how the assistant understands speech, as a JSON object or a bean. Models that hear
 *                                  for themselves ignore it
 * @param voice                     voice that speaks, as provider, model and name with dots between, for example
 *                                  AWS.Polly.Joanna-Neural. The provider alone has a default voice
 * @param voiceSettings             settings of the voice, as a JSON object or a bean. Each provider reads those that
 *                                  are meant for it
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
