package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cameltelnyx.voice.result.Connection;
import org.cameltelnyx.voice.schema.Bounds;

/**
 * Lists the connections of the account, whatever their kind: Call Control applications, SIP connections and others, page by
 * page.
 *
 * @param filter     which connections are listed, as a JSON object or a bean. All if not given
 * @param sort       order of the list; a minus sign before the name of a field turns it round
 * @param pageNumber which page is returned, beginning with 1
 * @param pageSize   how many connections a page has. As many as Telnyx chooses if not given
 */
@Operation(repeatable = true, method = "GET", path = "/connections", answer = Connection.class, list = true)
@RecordBuilder
public record ConnectionList(
        ConnectionFilter filter,
        ConnectionSort sort,
        @Default("1") @JsonProperty("page[number]") @Bounds(min = 1) Integer pageNumber,
        @JsonProperty("page[size]") @Bounds(min = 1) Integer pageSize)
        implements AccountCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConnectionListBuilder builder() {
        return new ConnectionListBuilder();
    }
}
