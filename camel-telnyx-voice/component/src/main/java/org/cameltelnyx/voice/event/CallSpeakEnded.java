package org.cameltelnyx.voice.event;

/**
 * The text is no longer spoken to the leg.
 *
 * @param envelope      what every event says of itself
 * @param callControlId id with which the call leg is commanded
 * @param callLegId     id of the call leg
 * @param callSessionId id of the session that joins the legs of one call
 * @param connectionId  id of the Call Control application
 * @param clientState   state that an earlier command left, in base64, or null
 * @param status        how it ended
 */
@EventType("call.speak.ended")
public record CallSpeakEnded(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        SpeakStatus status)
        implements CallEvent {
}
