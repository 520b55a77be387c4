package org.cameltelnyx.voice.event;

/**
 * The transfer by SIP REFER has failed. The call continues as before.
 *
 * @param envelope          data that all events have, such as id, type and time
 * @param callControlId     call control id of the call leg, by which commands name it
 * @param callLegId         id of the call leg
 * @param callSessionId     id of the call session, which joins the call legs of one conversation
 * @param connectionId      id of the Call Control application
 * @param clientState       client state that an earlier command set, in base64, or null
 * @param from              number or SIP URI of the caller
 * @param to                number or SIP URI of the called party
 * @param sipNotifyResponse SIP status in the NOTIFY about the transfer, or null
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
