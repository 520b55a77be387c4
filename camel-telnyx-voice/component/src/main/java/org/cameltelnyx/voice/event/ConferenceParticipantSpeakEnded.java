package org.cameltelnyx.voice.event;

/**
 * The speech to one participant of a conference has ended.
 *
 * @param envelope             data that all events have, such as id, type and time
 * @param conferenceId         id of the conference, by which commands name it
 * @param callControlId        call control id of the participant's call leg
 * @param callLegId            id of the participant's call leg
 * @param callSessionId        id of the participant's call session
 * @param connectionId         id of the Call Control application
 * @param clientState          client state that an earlier command set, in base64, or null
 * @param creatorCallSessionId id of the call session that created the conference
 */
@EventType("conference.participant.speak.ended")
public record ConferenceParticipantSpeakEnded(
        EventEnvelope envelope,
        String conferenceId,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        String creatorCallSessionId)
        implements ConferenceEvent {
}
