package org.cameltelnyx.voice.event;

/**
 * The greeting of an answering machine is over, says the premium detection.
 *
 * @param envelope      what every event says of itself
 * @param callControlId id with which the call leg is commanded
 * @param callLegId     id of the call leg
 * @param callSessionId id of the session that joins the legs of one call
 * @param connectionId  id of the Call Control application
 * @param clientState   state that an earlier command left, in base64, or null
 * @param from          number or SIP URI that placed the call
 * @param to            number or SIP URI that was called
 * @param result        how that was noticed
 */
@EventType("call.machine.premium.greeting.ended")
public record CallMachinePremiumGreetingEnded(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        String from,
        String to,
        PremiumMachineGreetingResult result)
        implements CallEvent {
}
