package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.QueuedCall;

/**
 * Lists the calls that wait in a queue.
 *
 * @param page which part of the list is returned, as a JSON object or a bean: its number and size, or where it begins
 */
@Operation(repeatable = true, method = "GET", path = "/queues/{queue_name}/calls", answer = QueuedCall.class, list = true)
@RecordBuilder
public record QueueCallList(
        Page page)
        implements QueueCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static QueueCallListBuilder builder() {
        return new QueueCallListBuilder();
    }
}
