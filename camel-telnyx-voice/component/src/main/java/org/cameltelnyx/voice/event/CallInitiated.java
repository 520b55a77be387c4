package org.cameltelnyx.voice.event;

import java.time.Instant;
import java.util.List;

/**
 * A call leg has come in or has been dialled, and is not yet answered.
 *
 * @param envelope              data that all events have, such as id, type and time
 * @param callControlId         call control id of the call leg, by which commands name it
 * @param callLegId             id of the call leg
 * @param callSessionId         id of the call session, which joins the call legs of one conversation
 * @param connectionId          id of the Call Control application
 * @param clientState           client state that an earlier command set, in base64, or null
 * @param from                  number or SIP URI of the caller
 * @param to                    number or SIP URI of the called party
 * @param callScreeningResult   result of the screening of the caller, for example spam_likely, or null
 * @param callerIdName          displayed name of the caller, or null
 * @param connectionCodecs      codecs that the application allows, separated by commas, or null
 * @param customHeaders         custom SIP headers of the other side, or null if there are none
 * @param direction direction of the call leg
 * @param offeredCodecs         codecs that the caller offers, separated by commas, or null
 * @param shakenStirAttestation SHAKEN/STIR attestation of the caller's number by the carrier, from A (full) to C (lowest),
 *                              or null
 * @param shakenStirValidated   whether the SHAKEN/STIR attestation has proved to be genuine, or null
 * @param sipHeaders            User-to-User and Diversion headers of the INVITE, or null if there are none
 * @param startTime             start of the call leg, or null
 * @param state                 state of the call leg: parked or bridging
 * @param tags                  tags of the number in the account, or null
 */
@EventType("call.initiated")
public record CallInitiated(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        String from,
        String to,
        String callScreeningResult,
        String callerIdName,
        String connectionCodecs,
        List<ReceivedHeader> customHeaders,
        CallDirection direction,
        String offeredCodecs,
        String shakenStirAttestation,
        Boolean shakenStirValidated,
        List<ReceivedHeader> sipHeaders,
        Instant startTime,
        CallState state,
        List<String> tags)
        implements CallEvent {
}
