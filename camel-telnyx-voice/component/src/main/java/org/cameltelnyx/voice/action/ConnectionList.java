package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cameltelnyx.voice.result.Connection;
import org.cameltelnyx.voice.schema.Bounds;

/**
 * Lists the connections of the account, of every kind: Call Control applications, SIP connections and others, page by page.
 *
 * @param filter     conditions for the list, as a JSON object or a bean. If omitted, the list contains all connections
 * @param sort       order of the list. A minus sign before the name of the field reverses the order
 * @param pageNumber number of the page to return, starting with 1
 * @param pageSize   number of connections per page. If omitted, Telnyx chooses the number
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
