package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.cameltelnyx.voice.result.Queue;

/**
 * Lists the queues of the account, page by page.
 *
 * @param pageNumber which page is answered, beginning with 1
 * @param pageSize   how many queues a page has, from 1 to 250
 */
@ApiParams(apiName = "queue-list", producerOnly = true, description = "List the queues of the account, page by page",
        apiMethods = @ApiMethod(methodName = "queue-list", description = "List the queues of the account, page by page"))
@UriParams
@Operation(repeatable = true, method = "GET", path = "/queues", answer = Queue.class, list = true)
@RecordBuilder
public record QueueList(
        @UriParam(defaultValue = "1") @JsonProperty("page[number]") @Bounds(min = 1) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "queue-list", description = "Which page is answered, beginning with 1."))
        Integer pageNumber,

        @UriParam(defaultValue = "20") @JsonProperty("page[size]") @Bounds(min = 1, max = 250) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "queue-list", description = "How many queues a page has, from 1 to 250."))
        Integer pageSize)
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
