package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cameltelnyx.voice.result.WebhookDelivery;
import org.cameltelnyx.voice.schema.Bounds;

/**
 * Lists the webhook deliveries of the account, page by page.
 *
 * @param filter     conditions for the list, as a JSON object or a bean. If omitted, the list contains all deliveries
 * @param pageNumber number of the page to return, starting with 1
 * @param pageSize   number of deliveries per page. If omitted, Telnyx chooses the number
 */
@Operation(repeatable = true, method = "GET", path = "/webhook_deliveries", answer = WebhookDelivery.class, list = true)
@RecordBuilder
public record WebhookDeliveryList(
        WebhookDeliveryFilter filter,
        @Default("1") @JsonProperty("page[number]") @Bounds(min = 1) Integer pageNumber,
        @JsonProperty("page[size]") @Bounds(min = 1) Integer pageSize)
        implements AccountCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static WebhookDeliveryListBuilder builder() {
        return new WebhookDeliveryListBuilder();
    }
}
