package org.cameltelnyx.voice.event;

import java.util.List;

/**
 * The insights of a conversation with an AI assistant are ready.
 *
 * @param envelope         data that all events have, such as id, type and time
 * @param callControlId    call control id of the call leg, by which commands name it
 * @param callLegId        id of the call leg
 * @param callSessionId    id of the call session, which joins the call legs of one conversation
 * @param connectionId     id of the Call Control application
 * @param clientState      client state that an earlier command set, in base64, or null
 * @param callingPartyType origin of the caller
 * @param insightGroupId   id of the insight group in the settings of the assistant
 * @param results          results, one for each insight
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
