package org.cameltelnyx.voice.event;

/**
 * The call has entered a queue.
 *
 * @param envelope             data that all events have, such as id, type and time
 * @param callControlId        call control id of the call leg, by which commands name it
 * @param callLegId            id of the call leg
 * @param callSessionId        id of the call session, which joins the call legs of one conversation
 * @param connectionId         id of the Call Control application
 * @param clientState          client state that an earlier command set, in base64, or null
 * @param currentPosition      position in the queue
 * @param queue                name of the queue
 * @param queueAvgWaitTimeSecs average waiting time in the queue, in seconds, or null
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
