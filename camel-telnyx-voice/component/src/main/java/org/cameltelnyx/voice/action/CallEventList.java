package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cameltelnyx.voice.result.LoggedEvent;
import org.cameltelnyx.voice.schema.Bounds;

/**
 * Lists the commands and webhook events of calls in the order in which they occurred, page by page. Without a leg or a
 * session in the filter these are those of the last 24 hours.
 *
 * @param filter     which commands and events are listed, as a JSON object or a bean. All if not given
 * @param pageNumber which page is returned, beginning with 1
 * @param pageSize   how many entries a page has. As many as Telnyx chooses if not given
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
