package org.cameltelnyx.voice.event;

/**
 * The collection of digits has ended.
 *
 * @param envelope      what every event says of itself
 * @param callControlId id with which the call leg is commanded
 * @param callLegId     id of the call leg
 * @param callSessionId id of the session that joins the legs of one call
 * @param connectionId  id of the Call Control application
 * @param clientState   state that an earlier command left, in base64, or null
 * @param from          number or SIP URI that placed the call
 * @param to            number or SIP URI that was called
 * @param digits        the keys that were pressed, which may be none
 * @param status        how it ended
 */
@EventType("call.gather.ended")
public record CallGatherEnded(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        String from,
        String to,
        String digits,
        GatherStatus status)
        implements CallEvent {

    /** Shows which event it is, and not what was pressed, which may be a PIN. */
    @Override
    public String toString() {
        return "CallGatherEnded[envelope=" + envelope + ", callControlId=" + callControlId + ", digits=xxxxxx]";
    }
}
