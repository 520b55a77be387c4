package org.cameltelnyx.voice.event;

import java.util.List;

/**
 * What the leg has cost is known.
 *
 * @param envelope           what every event says of itself
 * @param callControlId      id with which the call leg is commanded
 * @param callLegId          id of the call leg
 * @param callSessionId      id of the session that joins the legs of one call
 * @param connectionId       id of the Call Control application
 * @param clientState        state that an earlier command left, in base64, or null
 * @param billedDurationSecs longest time that is charged for any part, in seconds, or null
 * @param billingGroupId     id of the billing group that pays, or null
 * @param costParts          what each part has cost
 * @param status             whether the cost could be worked out
 * @param totalCost          sum of the parts, as a decimal number, or null
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
