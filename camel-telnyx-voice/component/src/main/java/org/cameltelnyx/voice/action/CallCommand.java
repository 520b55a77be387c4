package org.cameltelnyx.voice.action;

/**
 * A command that acts on one leg of a call, which its call control id names.
 */
public sealed interface CallCommand extends Command
        permits AddAiAssistantMessages, Answer, Bridge, Enqueue, Gather, GatherUsingAi, GatherUsingAudio, GatherUsingSpeak,
        Hangup, JoinAiAssistant, LeaveQueue, PauseRecording, Refer, Reject, ResumeRecording, RetrieveStatus, SendDtmf,
        SendSipInfo, Speak, StartAiAssistant, StartConversationRelay, StartForking, StartNoiseSuppression, StartPlayback,
        StartRecording, StartSiprec, StartStreaming, StartTranscription, StopAiAssistant, StopConversationRelay, StopForking,
        StopGather, StopNoiseSuppression, StopPlayback, StopRecording, StopSiprec, StopStreaming, StopTranscription,
        SwitchSupervisorRole, Transfer, UpdateClientState {
}
