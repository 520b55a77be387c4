package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Required;

/**
 * Puts a call into a queue. Telnyx creates the queue if it does not exist.
 *
 * @param queueName       name of the queue in which the call waits
 * @param keepAfterHangup whether the call stays in the queue after its end. A bridge with this call then fails, and the
 *                        failure contains the data for calling back
 * @param maxSize         maximum number of calls in the queue, if this command creates it. An existing queue keeps its size
 * @param maxWaitTimeSecs maximum time in the queue, in seconds. Telnyx then removes the call from the queue
 */
@Operation(path = "/calls/{call_control_id}/actions/enqueue")
// Telnyx lists this event with no operation; its reason distinguishes all ways to leave a queue
@Awaitable(value = "call.dequeued", within = 30, after = "maxWaitTimeSecs")
@RecordBuilder
public record Enqueue(
        @Required String queueName,
        @Default("false") Boolean keepAfterHangup,
        @Default("100") Integer maxSize,
        Integer maxWaitTimeSecs,
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static EnqueueBuilder builder() {
        return new EnqueueBuilder();
    }
}
