package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.WebhookDelivery;

/**
 * Retrieves a webhook delivery, with the request and the response of each attempt.
 */
@Operation(repeatable = true, method = "GET", path = "/webhook_deliveries/{webhook_delivery_id}",
        answer = WebhookDelivery.class)
@RecordBuilder
public record WebhookDeliveryRetrieve()
        implements AccountCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static WebhookDeliveryRetrieveBuilder builder() {
        return new WebhookDeliveryRetrieveBuilder();
    }
}
