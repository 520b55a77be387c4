package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cameltelnyx.voice.result.LoggedEvent;
import org.cameltelnyx.voice.schema.Bounds;

/**
 * Lists the commands and webhook events of calls in the order in which they occurred, page by page. Without a call leg or a
 * call session in the filter, the list covers the last 24 hours.
 *
 * @param filter     conditions for the list, as a JSON object or a bean. If omitted, the list contains all commands and
 *                   events
 * @param pageNumber number of the page to return, starting with 1
 * @param pageSize   number of entries per page. If omitted, Telnyx chooses the number
 */
@Operation(repeatable = true, method = "GET", path = "/call_events", answer = LoggedEvent.class, list = true)
@RecordBuilder
public record CallEventList(
        CallEventFilter filter,
        @Default("1") @JsonProperty("page[number]") @Bounds(min = 1) Integer pageNumber,
        @JsonProperty("page[size]") @Bounds(min = 1) Integer pageSize)
        implements AccountCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static CallEventListBuilder builder() {
        return new CallEventListBuilder();
    }
}
