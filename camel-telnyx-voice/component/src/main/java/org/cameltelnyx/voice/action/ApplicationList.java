package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cameltelnyx.voice.result.Application;
import org.cameltelnyx.voice.schema.Bounds;

/**
 * Lists the Call Control applications of the account, page by page.
 *
 * @param filter     conditions for the list, as a JSON object or a bean. If omitted, the list contains all applications
 * @param sort       order of the list. A minus sign before the name of the field reverses the order
 * @param pageNumber number of the page to return, starting with 1
 * @param pageSize   number of applications per page. If omitted, Telnyx chooses the number
 */
@Operation(repeatable = true, method = "GET", path = "/call_control_applications", answer = Application.class, list = true)
@RecordBuilder
public record ApplicationList(
        ApplicationFilter filter,
        ConnectionSort sort,
        @Default("1") @JsonProperty("page[number]") @Bounds(min = 1) Integer pageNumber,
        @JsonProperty("page[size]") @Bounds(min = 1) Integer pageSize)
        implements AccountCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ApplicationListBuilder builder() {
        return new ApplicationListBuilder();
    }
}
