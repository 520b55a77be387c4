package org.cameltelnyx.voice.event;

/**
 * The call waits in a queue.
 *
 * @param envelope             what every event says of itself
 * @param callControlId        id with which the call leg is commanded
 * @param callLegId            id of the call leg
 * @param callSessionId        id of the session that joins the legs of one call
 * @param connectionId         id of the Call Control application
 * @param clientState          state that an earlier command left, in base64, or null
 * @param currentPosition      its place in the queue
 * @param queue                name of the queue
 * @param queueAvgWaitTimeSecs how long calls wait in the queue on average, in seconds, or null
 */
@EventType("call.enqueued")
public record CallEnqueued(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        Integer currentPosition,
        String queue,
        Integer queueAvgWaitTimeSecs)
        implements CallEvent {
}
