package org.cameltelnyx.voice.event;

/**
 * The new address has not taken the call over, which goes on as it was.
 *
 * @param envelope          what every event says of itself
 * @param callControlId     id with which the call leg is commanded
 * @param callLegId         id of the call leg
 * @param callSessionId     id of the session that joins the legs of one call
 * @param connectionId      id of the Call Control application
 * @param clientState       state that an earlier command left, in base64, or null
 * @param from              number or SIP URI that placed the call
 * @param to                number or SIP URI that was called
 * @param sipNotifyResponse SIP status in the NOTIFY that reports on the transfer, or null
 */
@EventType("call.refer.failed")
public record CallReferFailed(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        String from,
        String to,
        Integer sipNotifyResponse)
        implements CallEvent {
}
