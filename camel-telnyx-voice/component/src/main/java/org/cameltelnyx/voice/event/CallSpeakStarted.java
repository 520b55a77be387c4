package org.cameltelnyx.voice.event;

/**
 * Text is now spoken to the leg.
 *
 * @param envelope      what every event says of itself
 * @param callControlId id with which the call leg is commanded
 * @param callLegId     id of the call leg
 * @param callSessionId id of the session that joins the legs of one call
 * @param connectionId  id of the Call Control application
 * @param clientState   state that an earlier command left, in base64, or null
 */
@EventType("call.speak.started")
public record CallSpeakStarted(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState)
        implements CallEvent {
}
