package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cameltelnyx.voice.result.ActiveCall;
import org.cameltelnyx.voice.schema.Bounds;

/**
 * Lists the calls of an application or other connection that are alive, page by page.
 *
 * @param pageNumber which page is returned, beginning with 1
 * @param pageSize   how many calls a page has. As many as Telnyx chooses if not given
 */
@Operation(repeatable = true, method = "GET", path = "/connections/{connection_id}/active_calls", answer = ActiveCall.class,
        list = true)
@RecordBuilder
public record ActiveCallList(
        @Default("1") @JsonProperty("page[number]") @Bounds(min = 1) Integer pageNumber,
        @JsonProperty("page[size]") @Bounds(min = 1) Integer pageSize)
        implements AccountCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ActiveCallListBuilder builder() {
        return new ActiveCallListBuilder();
    }
}
