package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.QueuedCall;

/**
 * Retrieves the position and the waiting time of a call in a queue.
 */
@Operation(repeatable = true, method = "GET", path = "/queues/{queue_name}/calls/{call_control_id}", answer = QueuedCall.class)
@RecordBuilder
public record QueueCallRetrieve()
        implements QueueCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static QueueCallRetrieveBuilder builder() {
        return new QueueCallRetrieveBuilder();
    }
}
