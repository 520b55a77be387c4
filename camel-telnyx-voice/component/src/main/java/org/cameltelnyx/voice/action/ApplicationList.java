package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cameltelnyx.voice.result.Application;
import org.cameltelnyx.voice.schema.Bounds;

/**
 * Lists the Call Control applications of the account, page by page.
 *
 * @param filter     which applications are listed, as a JSON object or a bean. All if not given
 * @param sort       order of the list; a minus sign before the name of a field turns it round
 * @param pageNumber which page is returned, beginning with 1
 * @param pageSize   how many applications a page has. As many as Telnyx chooses if not given
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
