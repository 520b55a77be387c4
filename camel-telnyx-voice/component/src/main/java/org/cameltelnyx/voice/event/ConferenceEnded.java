package org.cameltelnyx.voice.event;

/**
 * A conference is over.
 *
 * @param envelope      what every event says of itself
 * @param conferenceId  id with which the conference is commanded
 * @param callControlId id with which the call leg is commanded
 * @param callLegId     id of the call leg
 * @param callSessionId id of the session that joins the legs of one call
 * @param connectionId  id of the Call Control application
 * @param clientState   state that an earlier command left, in base64, or null
 * @param reason        why it ended
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
