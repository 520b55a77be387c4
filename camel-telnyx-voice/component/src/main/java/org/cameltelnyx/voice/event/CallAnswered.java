package org.cameltelnyx.voice.event;

import java.time.Instant;
import java.util.List;

/**
 * The leg has been answered, so that it can be talked and listened to.
 *
 * @param envelope      what every event says of itself
 * @param callControlId id with which the call leg is commanded
 * @param callLegId     id of the call leg
 * @param callSessionId id of the session that joins the legs of one call
 * @param connectionId  id of the Call Control application
 * @param clientState   state that an earlier command left, in base64, or null
 * @param from          number or SIP URI that placed the call
 * @param to            number or SIP URI that was called
 * @param customHeaders SIP headers of the other side's own, or null if there are none
 * @param sipHeaders    User-to-User and Diversion headers of the INVITE, or null if there are none
 * @param startTime     when the leg began, or null
 * @param state         state of the leg, so far always answered
 * @param tags          tags that the account has given to the number, or null
 */
@EventType("call.answered")
public record CallAnswered(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        String from,
        String to,
        List<ReceivedHeader> customHeaders,
        List<ReceivedHeader> sipHeaders,
        Instant startTime,
        CallState state,
        List<String> tags)
        implements CallEvent {
}
