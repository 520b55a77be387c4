package org.cameltelnyx.voice.event;

/**
 * An event of a conference, or of one participant of it, whose leg it names then.
 */
public sealed interface ConferenceEvent extends VoiceEvent
        permits ConferenceCreated, ConferenceEnded, ConferenceFloorChanged, ConferenceParticipantJoined,
        ConferenceParticipantLeft, ConferenceParticipantPlaybackEnded, ConferenceParticipantPlaybackStarted,
        ConferenceParticipantSpeakEnded, ConferenceParticipantSpeakStarted, ConferencePlaybackEnded,
        ConferencePlaybackStarted, ConferenceRecordingSaved, ConferenceSpeakEnded, ConferenceSpeakStarted {

    /**
     * The id with which the conference is commanded.
     *
     * @return the conference id
     */
    String conferenceId();

    /**
     * The id of the Call Control application.
     *
     * @return the connection id
     */
    String connectionId();
}
