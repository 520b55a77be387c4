package org.cameltelnyx.voice.event;

/**
 * A conference has ended.
 *
 * @param envelope      data that all events have, such as id, type and time
 * @param conferenceId  id of the conference, by which commands name it
 * @param callControlId call control id of the call leg, by which commands name it
 * @param callLegId     id of the call leg
 * @param callSessionId id of the call session, which joins the call legs of one conversation
 * @param connectionId  id of the Call Control application
 * @param clientState   client state that an earlier command set, in base64, or null
 * @param reason        reason for the end of the conference
 */
@EventType("conference.ended")
public record ConferenceEnded(
        EventEnvelope envelope,
        String conferenceId,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        ConferenceEndReason reason)
        implements ConferenceEvent {
}
