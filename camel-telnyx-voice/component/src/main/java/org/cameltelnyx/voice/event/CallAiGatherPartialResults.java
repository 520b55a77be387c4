package org.cameltelnyx.voice.event;

import java.util.List;
import java.util.Map;

/**
 * The AI assistant has collected a part of the data.
 *
 * @param envelope       data that all events have, such as id, type and time
 * @param callControlId  call control id of the call leg, by which commands name it
 * @param callLegId      id of the call leg
 * @param callSessionId  id of the call session, which joins the call legs of one conversation
 * @param connectionId   id of the Call Control application
 * @param clientState    client state that an earlier command set, in base64, or null
 * @param from           number or SIP URI of the caller
 * @param to             number or SIP URI of the called party
 * @param messageHistory messages of the caller and the assistant so far, oldest first
 * @param partialResults data collected so far by the parameter names of the command, or null
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
