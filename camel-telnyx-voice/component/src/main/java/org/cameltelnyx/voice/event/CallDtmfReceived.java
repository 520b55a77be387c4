package org.cameltelnyx.voice.event;

/**
 * The other party has pressed a key.
 *
 * @param envelope      data that all events have, such as id, type and time
 * @param callControlId call control id of the call leg, by which commands name it
 * @param callLegId     id of the call leg
 * @param callSessionId id of the call session, which joins the call legs of one conversation
 * @param connectionId  id of the Call Control application
 * @param clientState   client state that an earlier command set, in base64, or null
 * @param from          number or SIP URI of the caller
 * @param to            number or SIP URI of the called party
 * @param digit         key: a digit, a letter from A to D, {@code *} or {@code #}
 */
@EventType("call.dtmf.received")
public record CallDtmfReceived(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        String from,
        String to,
        String digit)
        implements CallEvent {

    /** Shows which event it is, but not the pressed keys, which may be a PIN. */
    @Override
    public String toString() {
        return "CallDtmfReceived[envelope=" + envelope + ", callControlId=" + callControlId + ", digit=xxxxxx]";
    }
}
