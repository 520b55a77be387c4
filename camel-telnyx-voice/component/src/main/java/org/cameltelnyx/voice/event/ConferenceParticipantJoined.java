package org.cameltelnyx.voice.event;

/**
 * A leg has joined a conference.
 *
 * @param envelope      what every event says of itself
 * @param conferenceId  id with which the conference is commanded
 * @param callControlId id with which the participant's leg is commanded
 * @param callLegId     id of the participant's leg
 * @param callSessionId id of the session of the participant's call
 * @param connectionId  id of the Call Control application
 * @param clientState   state that an earlier command left, in base64, or null
 */
@EventType("conference.participant.joined")
public record ConferenceParticipantJoined(
        EventEnvelope envelope,
        String conferenceId,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState)
        implements ConferenceEvent {
}
