package org.cameltelnyx.voice.event;

import java.util.List;

/**
 * A conversation with an AI assistant has been evaluated.
 *
 * @param envelope         what every event says of itself
 * @param callControlId    id with which the call leg is commanded
 * @param callLegId        id of the call leg
 * @param callSessionId    id of the session that joins the legs of one call
 * @param connectionId     id of the Call Control application
 * @param clientState      state that an earlier command left, in base64, or null
 * @param callingPartyType where the caller comes from
 * @param insightGroupId   id of the group of insights that the assistant was set up with
 * @param results          what was found out, one entry for each insight
 */
@EventType("call.conversation_insights.generated")
public record CallConversationInsightsGenerated(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        CallingPartyType callingPartyType,
        String insightGroupId,
        List<ConversationInsight> results)
        implements CallEvent {
}
