package org.cameltelnyx.voice.event;

import java.util.List;

/**
 * The cost of the call leg is known.
 *
 * @param envelope           data that all events have, such as id, type and time
 * @param callControlId      call control id of the call leg, by which commands name it
 * @param callLegId          id of the call leg
 * @param callSessionId      id of the call session, which joins the call legs of one conversation
 * @param connectionId       id of the Call Control application
 * @param clientState        client state that an earlier command set, in base64, or null
 * @param billedDurationSecs longest billed duration of the parts, in seconds, or null
 * @param billingGroupId     id of the billing group to which Telnyx charges the call, or null
 * @param costParts          cost of each part
 * @param status             whether Telnyx could calculate the cost
 * @param totalCost          total cost as a decimal number, or null
 */
@EventType("call.cost")
public record CallCost(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        Integer billedDurationSecs,
        String billingGroupId,
        List<CostPart> costParts,
        CallCostStatus status,
        String totalCost)
        implements CallEvent {
}
