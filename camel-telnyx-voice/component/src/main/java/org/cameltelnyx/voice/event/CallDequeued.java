package org.cameltelnyx.voice.event;

/**
 * The call has left the queue.
 *
 * @param envelope      data that all events have, such as id, type and time
 * @param callControlId call control id of the call leg, by which commands name it
 * @param callLegId     id of the call leg
 * @param callSessionId id of the call session, which joins the call legs of one conversation
 * @param connectionId  id of the Call Control application
 * @param clientState   client state that an earlier command set, in base64, or null
 * @param queue         name of the queue
 * @param queuePosition last position in the queue
 * @param reason        reason for leaving the queue
 * @param waitTimeSecs  waiting time in seconds, or null
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
