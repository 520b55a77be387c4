package org.cameltelnyx.voice.event;

/**
 * A conference has begun.
 *
 * @param envelope      what every event says of itself
 * @param conferenceId  id with which the conference is commanded
 * @param callControlId id with which the leg that began it is commanded
 * @param callLegId     id of the leg that began it
 * @param callSessionId id of the session of the call that began it
 * @param connectionId  id of the Call Control application
 * @param clientState   state that an earlier command left, in base64, or null
 */
@EventType("conference.created")
public record ConferenceCreated(
        EventEnvelope envelope,
        String conferenceId,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState)
        implements ConferenceEvent {
}
