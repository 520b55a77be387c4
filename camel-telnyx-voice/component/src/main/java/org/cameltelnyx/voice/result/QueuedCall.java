package org.cameltelnyx.voice.result;

import java.time.Instant;
import java.util.Map;

/**
 * A call leg that waits in a queue.
 *
 * @param callControlId call control id, by which commands name the call leg
 * @param callLegId     id of the call leg
 * @param callSessionId id of the call session
 * @param connectionId  id of the Call Control application
 * @param from          number or SIP URI that placed the call
 * @param to            number or SIP URI that was called
 * @param queueId       id of the queue
 * @param queuePosition place of the call in the queue
 * @param isAlive       whether the call is still active in the queue
 * @param enqueuedAt    when the call was put into the queue
 * @param waitTimeSecs  how long the call has waited, in seconds
 * @param recordType    always queue_call
 * @param data          the whole object as Telnyx sent it
 */
public record QueuedCall(
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String from,
        String to,
        String queueId,
        Integer queuePosition,
        Boolean isAlive,
        Instant enqueuedAt,
        Integer waitTimeSecs,
        String recordType,
        Map<String, Object> data)
        implements TelnyxObject {
}
