package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cameltelnyx.voice.result.ActiveCall;
import org.cameltelnyx.voice.schema.Bounds;

/**
 * Lists the active calls of a Call Control application or another connection, page by page.
 *
 * @param pageNumber number of the page to return, starting with 1
 * @param pageSize   number of calls per page. If omitted, Telnyx chooses the number
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
