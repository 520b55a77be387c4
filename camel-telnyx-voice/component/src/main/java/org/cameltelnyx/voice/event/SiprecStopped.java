package org.cameltelnyx.voice.event;

/**
 * The audio of the call no longer flows to the recording server.
 *
 * @param envelope      what every event says of itself
 * @param callControlId id with which the call leg is commanded
 * @param callLegId     id of the call leg
 * @param callSessionId id of the session that joins the legs of one call
 * @param connectionId  id of the Call Control application
 * @param clientState   state that an earlier command left, in base64, or null
 * @param hangupCause   why the session ended, in the words of Q.850
 */
@EventType("siprec.stopped")
public record SiprecStopped(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        String hangupCause)
        implements CallEvent {
}
