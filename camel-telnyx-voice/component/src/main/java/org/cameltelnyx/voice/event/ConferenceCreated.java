package org.cameltelnyx.voice.event;

/**
 * A conference has been created.
 *
 * @param envelope      data that all events have, such as id, type and time
 * @param conferenceId  id of the conference, by which commands name it
 * @param callControlId call control id of the call leg that created the conference
 * @param callLegId     id of the call leg that created the conference
 * @param callSessionId id of the call session that created the conference
 * @param connectionId  id of the Call Control application
 * @param clientState   client state that an earlier command set, in base64, or null
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
