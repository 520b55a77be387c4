package org.cameltelnyx.voice.event;

import java.util.List;
import java.util.Map;

/**
 * The assistant has found out some of what it asks the caller for.
 *
 * @param envelope       what every event says of itself
 * @param callControlId  id with which the call leg is commanded
 * @param callLegId      id of the call leg
 * @param callSessionId  id of the session that joins the legs of one call
 * @param connectionId   id of the Call Control application
 * @param clientState    state that an earlier command left, in base64, or null
 * @param from           number or SIP URI that placed the call
 * @param to             number or SIP URI that was called
 * @param messageHistory what caller and assistant have said so far, oldest first
 * @param partialResults what it has found out so far, by the names of the parameters that the command asked for, or
 *                       null
 */
@EventType("call.ai_gather.partial_results")
public record CallAiGatherPartialResults(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        String from,
        String to,
        List<AiGatherMessage> messageHistory,
        Map<String, Object> partialResults)
        implements CallEvent {
}
