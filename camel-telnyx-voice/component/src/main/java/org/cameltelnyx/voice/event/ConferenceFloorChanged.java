package org.cameltelnyx.voice.event;

/**
 * Another participant has begun to speak.
 *
 * @param envelope      what every event says of itself
 * @param conferenceId  id with which the conference is commanded
 * @param callControlId id with which the speaker's leg is commanded
 * @param callLegId     id of the speaker's leg
 * @param callSessionId id of the session of the speaker's call
 * @param connectionId  id of the Call Control application
 * @param clientState   state that an earlier command left, in base64, or null
 */
@EventType("conference.floor.changed")
public record ConferenceFloorChanged(
        EventEnvelope envelope,
        String conferenceId,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState)
        implements ConferenceEvent {
}
