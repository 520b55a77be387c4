package org.cameltelnyx.voice.event;

/**
 * It has been found out, by the premium detection, who or what has answered.
 *
 * @param envelope      what every event says of itself
 * @param callControlId id with which the call leg is commanded
 * @param callLegId     id of the call leg
 * @param callSessionId id of the session that joins the legs of one call
 * @param connectionId  id of the Call Control application
 * @param clientState   state that an earlier command left, in base64, or null
 * @param from          number or SIP URI that placed the call
 * @param to            number or SIP URI that was called
 * @param result        who it is
 */
@EventType("call.machine.premium.detection.ended")
public record CallMachinePremiumDetectionEnded(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        String from,
        String to,
        PremiumMachineDetectionResult result)
        implements CallEvent {
}
