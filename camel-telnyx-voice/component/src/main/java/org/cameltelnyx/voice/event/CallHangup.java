package org.cameltelnyx.voice.event;

import java.time.Instant;
import java.util.List;

/**
 * The call leg has ended.
 *
 * @param envelope         data that all events have, such as id, type and time
 * @param callControlId    call control id of the call leg, by which commands name it
 * @param callLegId        id of the call leg
 * @param callSessionId    id of the call session, which joins the call legs of one conversation
 * @param connectionId     id of the Call Control application
 * @param clientState      client state that an earlier command set, in base64, or null
 * @param from             number or SIP URI of the caller
 * @param to               number or SIP URI of the called party
 * @param callQualityStats quality of the audio transmission, or null if Telnyx has not measured it
 * @param customHeaders    custom SIP headers of the other side, or null if there are none
 * @param hangupCause      cause of the hangup
 * @param hangupSource     party that has ended the call leg
 * @param sipHangupCause   SIP status of the hangup, or unspecified
 * @param sipHeaders       User-to-User and Diversion headers of the INVITE, or null if there are none
 * @param startTime        start of the call leg, or null
 * @param state            state of the call leg, so far always hangup
 * @param tags             tags of the number in the account, or null
 */
@EventType("call.hangup")
public record CallHangup(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        String from,
        String to,
        CallQualityStats callQualityStats,
        List<ReceivedHeader> customHeaders,
        HangupCause hangupCause,
        HangupSource hangupSource,
        String sipHangupCause,
        List<ReceivedHeader> sipHeaders,
        Instant startTime,
        CallState state,
        List<String> tags)
        implements CallEvent {
}
