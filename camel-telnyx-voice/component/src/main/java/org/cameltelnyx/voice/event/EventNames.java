package org.cameltelnyx.voice.event;

/**
 * The types of all events as they are on the wire, for filters, for comparisons with the header
 * {@code CamelTelnyxVoiceEventType} and for {@code switch}.
 */
public final class EventNames {

    /** The event that {@link CallAiGatherEnded} holds. */
    public static final String CALL_AI_GATHER_ENDED = "call.ai_gather.ended";

    /** The event that {@link CallAiGatherMessageHistoryUpdated} holds. */
    public static final String CALL_AI_GATHER_MESSAGE_HISTORY_UPDATED = "call.ai_gather.message_history_updated";

    /** The event that {@link CallAiGatherPartialResults} holds. */
    public static final String CALL_AI_GATHER_PARTIAL_RESULTS = "call.ai_gather.partial_results";

    /** The event that {@link CallAnswered} holds. */
    public static final String CALL_ANSWERED = "call.answered";

    /** The event that {@link CallBridged} holds. */
    public static final String CALL_BRIDGED = "call.bridged";

    /** The event that {@link CallConversationEnded} holds. */
    public static final String CALL_CONVERSATION_ENDED = "call.conversation.ended";

    /** The event that {@link CallConversationInsightsGenerated} holds. */
    public static final String CALL_CONVERSATION_INSIGHTS_GENERATED = "call.conversation_insights.generated";

    /** The event that {@link CallCost} holds. */
    public static final String CALL_COST = "call.cost";

    /** The event that {@link CallDeepfakeDetectionError} holds. */
    public static final String CALL_DEEPFAKE_DETECTION_ERROR = "call.deepfake_detection.error";

    /** The event that {@link CallDeepfakeDetectionResult} holds. */
    public static final String CALL_DEEPFAKE_DETECTION_RESULT = "call.deepfake_detection.result";

    /** The event that {@link CallDequeued} holds. */
    public static final String CALL_DEQUEUED = "call.dequeued";

    /** The event that {@link CallDtmfReceived} holds. */
    public static final String CALL_DTMF_RECEIVED = "call.dtmf.received";

    /** The event that {@link CallEnqueued} holds. */
    public static final String CALL_ENQUEUED = "call.enqueued";

    /** The event that {@link CallForkStarted} holds. */
    public static final String CALL_FORK_STARTED = "call.fork.started";

    /** The event that {@link CallForkStopped} holds. */
    public static final String CALL_FORK_STOPPED = "call.fork.stopped";

    /** The event that {@link CallGatherEnded} holds. */
    public static final String CALL_GATHER_ENDED = "call.gather.ended";

    /** The event that {@link CallHangup} holds. */
    public static final String CALL_HANGUP = "call.hangup";

    /** The event that {@link CallHold} holds. */
    public static final String CALL_HOLD = "call.hold";

    /** The event that {@link CallInitiated} holds. */
    public static final String CALL_INITIATED = "call.initiated";

    /** The event that {@link CallMachineDetectionEnded} holds. */
    public static final String CALL_MACHINE_DETECTION_ENDED = "call.machine.detection.ended";

    /** The event that {@link CallMachineGreetingEnded} holds. */
    public static final String CALL_MACHINE_GREETING_ENDED = "call.machine.greeting.ended";

    /** The event that {@link CallMachinePremiumDetectionEnded} holds. */
    public static final String CALL_MACHINE_PREMIUM_DETECTION_ENDED = "call.machine.premium.detection.ended";

    /** The event that {@link CallMachinePremiumGreetingEnded} holds. */
    public static final String CALL_MACHINE_PREMIUM_GREETING_ENDED = "call.machine.premium.greeting.ended";

    /** The event that {@link CallPlaybackEnded} holds. */
    public static final String CALL_PLAYBACK_ENDED = "call.playback.ended";

    /** The event that {@link CallPlaybackStarted} holds. */
    public static final String CALL_PLAYBACK_STARTED = "call.playback.started";

    /** The event that {@link CallRecordingError} holds. */
    public static final String CALL_RECORDING_ERROR = "call.recording.error";

    /** The event that {@link CallRecordingSaved} holds. */
    public static final String CALL_RECORDING_SAVED = "call.recording.saved";

    /** The event that {@link CallRecordingTranscriptionSaved} holds. */
    public static final String CALL_RECORDING_TRANSCRIPTION_SAVED = "call.recording.transcription.saved";

    /** The event that {@link CallReferCompleted} holds. */
    public static final String CALL_REFER_COMPLETED = "call.refer.completed";

    /** The event that {@link CallReferFailed} holds. */
    public static final String CALL_REFER_FAILED = "call.refer.failed";

    /** The event that {@link CallReferStarted} holds. */
    public static final String CALL_REFER_STARTED = "call.refer.started";

    /** The event that {@link CallSpeakEnded} holds. */
    public static final String CALL_SPEAK_ENDED = "call.speak.ended";

    /** The event that {@link CallSpeakStarted} holds. */
    public static final String CALL_SPEAK_STARTED = "call.speak.started";

    /** The event that {@link CallTranscription} holds. */
    public static final String CALL_TRANSCRIPTION = "call.transcription";

    /** The event that {@link CallUnhold} holds. */
    public static final String CALL_UNHOLD = "call.unhold";

    /** The event that {@link ConferenceCreated} holds. */
    public static final String CONFERENCE_CREATED = "conference.created";

    /** The event that {@link ConferenceEnded} holds. */
    public static final String CONFERENCE_ENDED = "conference.ended";

    /** The event that {@link ConferenceFloorChanged} holds. */
    public static final String CONFERENCE_FLOOR_CHANGED = "conference.floor.changed";

    /** The event that {@link ConferenceParticipantJoined} holds. */
    public static final String CONFERENCE_PARTICIPANT_JOINED = "conference.participant.joined";

    /** The event that {@link ConferenceParticipantLeft} holds. */
    public static final String CONFERENCE_PARTICIPANT_LEFT = "conference.participant.left";

    /** The event that {@link ConferenceParticipantPlaybackEnded} holds. */
    public static final String CONFERENCE_PARTICIPANT_PLAYBACK_ENDED = "conference.participant.playback.ended";

    /** The event that {@link ConferenceParticipantPlaybackStarted} holds. */
    public static final String CONFERENCE_PARTICIPANT_PLAYBACK_STARTED = "conference.participant.playback.started";

    /** The event that {@link ConferenceParticipantSpeakEnded} holds. */
    public static final String CONFERENCE_PARTICIPANT_SPEAK_ENDED = "conference.participant.speak.ended";

    /** The event that {@link ConferenceParticipantSpeakStarted} holds. */
    public static final String CONFERENCE_PARTICIPANT_SPEAK_STARTED = "conference.participant.speak.started";

    /** The event that {@link ConferencePlaybackEnded} holds. */
    public static final String CONFERENCE_PLAYBACK_ENDED = "conference.playback.ended";

    /** The event that {@link ConferencePlaybackStarted} holds. */
    public static final String CONFERENCE_PLAYBACK_STARTED = "conference.playback.started";

    /** The event that {@link ConferenceRecordingSaved} holds. */
    public static final String CONFERENCE_RECORDING_SAVED = "conference.recording.saved";

    /** The event that {@link ConferenceSpeakEnded} holds. */
    public static final String CONFERENCE_SPEAK_ENDED = "conference.speak.ended";

    /** The event that {@link ConferenceSpeakStarted} holds. */
    public static final String CONFERENCE_SPEAK_STARTED = "conference.speak.started";

    /** The event that {@link SiprecFailed} holds. */
    public static final String SIPREC_FAILED = "siprec.failed";

    /** The event that {@link SiprecStarted} holds. */
    public static final String SIPREC_STARTED = "siprec.started";

    /** The event that {@link SiprecStopped} holds. */
    public static final String SIPREC_STOPPED = "siprec.stopped";

    /** The event that {@link StreamingFailed} holds. */
    public static final String STREAMING_FAILED = "streaming.failed";

    /** The event that {@link StreamingStarted} holds. */
    public static final String STREAMING_STARTED = "streaming.started";

    /** The event that {@link StreamingStopped} holds. */
    public static final String STREAMING_STOPPED = "streaming.stopped";

    private EventNames() {
    }
}
