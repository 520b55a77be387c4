package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.QueuedCall;

/**
 * Lists the calls that wait in a queue.
 *
 * @param page part of the list to return, as a JSON object or a bean: number and size of the page, or the id of the next or
 *             previous page
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
