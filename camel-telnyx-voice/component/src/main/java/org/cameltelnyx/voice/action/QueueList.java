package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cameltelnyx.voice.result.Queue;
import org.cameltelnyx.voice.schema.Bounds;

/**
 * Lists the queues of the account, page by page.
 *
 * @param pageNumber number of the page to return, starting with 1
 * @param pageSize   number of queues per page, from 1 to 250
 */
@Operation(repeatable = true, method = "GET", path = "/queues", answer = Queue.class, list = true)
@RecordBuilder
public record QueueList(
        @Default("1") @JsonProperty("page[number]") @Bounds(min = 1) Integer pageNumber,
        @Default("20") @JsonProperty("page[size]") @Bounds(min = 1, max = 250) Integer pageSize)
        implements QueueCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static QueueListBuilder builder() {
        return new QueueListBuilder();
    }
}
