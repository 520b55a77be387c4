package org.cameltelnyx.voice.event;

import java.time.Instant;
import java.util.List;

/**
 * A leg has come in or has been dialled, and nobody has answered it yet.
 *
 * @param envelope              what every event says of itself
 * @param callControlId         id with which the call leg is commanded
 * @param callLegId             id of the call leg
 * @param callSessionId         id of the session that joins the legs of one call
 * @param connectionId          id of the Call Control application
 * @param clientState           state that an earlier command left, in base64, or null
 * @param from                  number or SIP URI that placed the call
 * @param to                    number or SIP URI that was called
 * @param callScreeningResult   what the screening of the caller says, for example spam_likely, or null
 * @param callerIdName          name of the caller as it is displayed, or null
 * @param connectionCodecs      codecs that the application allows, separated by commas, or null
 * @param customHeaders         SIP headers of the other side's own, or null if there are none
 * @param direction whether the leg comes in or goes out
 * @param offeredCodecs         codecs that the caller offers, separated by commas, or null
 * @param shakenStirAttestation how well the caller's carrier vouches for the number by SHAKEN/STIR, from A to C, or
 *                              null
 * @param shakenStirValidated   whether that voucher has proved to be genuine, or null
 * @param sipHeaders            User-to-User and Diversion headers of the INVITE, or null if there are none
 * @param startTime             when the leg began, or null
 * @param state                 state of the leg: parked or bridging
 * @param tags                  tags that the account has given to the number, or null
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
