package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Required;

/**
 * Puts a call into a queue, which is made if there is none of that name.
 *
 * @param queueName       name of the queue to put the call into
 * @param keepAfterHangup whether the call stays in the queue when it ends. Bridging with it then fails, with what is
 *                        needed to call back
 * @param maxSize         how many calls the queue can hold, if this call makes it. A queue that is there keeps its size
 * @param maxWaitTimeSecs after how many seconds the call is taken out of the queue
 */
@Operation(path = "/calls/{call_control_id}/actions/enqueue")
// no operation lists this event, whose reason tells every way to leave a queue
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
