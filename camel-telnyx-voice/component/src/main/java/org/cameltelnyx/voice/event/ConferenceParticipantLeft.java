package org.cameltelnyx.voice.event;

/**
 * A participant has left a conference.
 *
 * @param envelope      data that all events have, such as id, type and time
 * @param conferenceId  id of the conference, by which commands name it
 * @param callControlId call control id of the participant's call leg
 * @param callLegId     id of the participant's call leg
 * @param callSessionId id of the participant's call session
 * @param connectionId  id of the Call Control application
 * @param clientState   client state that an earlier command set, in base64, or null
 */
@EventType("conference.participant.left")
public record ConferenceParticipantLeft(
        EventEnvelope envelope,
        String conferenceId,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState)
        implements ConferenceEvent {
}
