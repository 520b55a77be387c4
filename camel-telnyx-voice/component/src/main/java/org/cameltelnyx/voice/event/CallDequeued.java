package org.cameltelnyx.voice.event;

/**
 * The call no longer waits in the queue.
 *
 * @param envelope      what every event says of itself
 * @param callControlId id with which the call leg is commanded
 * @param callLegId     id of the call leg
 * @param callSessionId id of the session that joins the legs of one call
 * @param connectionId  id of the Call Control application
 * @param clientState   state that an earlier command left, in base64, or null
 * @param queue         name of the queue
 * @param queuePosition its last place in the queue
 * @param reason        why it has left
 * @param waitTimeSecs  how long it has waited, in seconds, or null
 */
@EventType(value = "call.dequeued", also = "callLeftQueue")
public record CallDequeued(
        EventEnvelope envelope,
        String callControlId,
        String callLegId,
        String callSessionId,
        String connectionId,
        String clientState,
        String queue,
        Integer queuePosition,
        DequeueReason reason,
        Integer waitTimeSecs)
        implements CallEvent {
}
