package org.cameltelnyx.voice.event;

/**
 * The other side has pressed a key.
 *
 * @param envelope      what every event says of itself
 * @param callControlId id with which the call leg is commanded
 * @param callLegId     id of the call leg
 * @param callSessionId id of the session that joins the legs of one call
 * @param connectionId  id of the Call Control application
 * @param clientState   state that an earlier command left, in base64, or null
 * @param from          number or SIP URI that placed the call
 * @param to            number or SIP URI that was called
 * @param digit         the key: a digit, a letter from A to D, {@code *} or {@code #}
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

    /** Shows which event it is, and not what was pressed, which may be a PIN. */
    @Override
    public String toString() {
        return "CallDtmfReceived[envelope=" + envelope + ", callControlId=" + callControlId + ", digit=xxxxxx]";
    }
}
