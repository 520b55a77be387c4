package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cameltelnyx.voice.result.WebhookDelivery;
import org.cameltelnyx.voice.schema.Bounds;

/**
 * Lists what Telnyx has tried to deliver to webhooks, page by page.
 *
 * @param filter     which deliveries are listed, as a JSON object or a bean. All if not given
 * @param pageNumber which page is returned, beginning with 1
 * @param pageSize   how many deliveries a page has. As many as Telnyx chooses if not given
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
