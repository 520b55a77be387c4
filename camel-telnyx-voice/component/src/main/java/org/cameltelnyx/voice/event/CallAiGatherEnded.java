package org.cameltelnyx.voice.event;

import java.util.List;
import java.util.Map;

/**
 * The assistant has stopped asking the caller for information.
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
 * @param result         what the assistant has found out, by the names of the parameters that the command asked for, or
 *                       null
 * @param status         how it ended
 */
@EventType("call.ai_gather.ended")
public record CallAiGatherEnded(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        String from,
        String to,
        List<AiGatherMessage> messageHistory,
        Map<String, Object> result,
        AiGatherStatus status)
        implements CallEvent {
}
