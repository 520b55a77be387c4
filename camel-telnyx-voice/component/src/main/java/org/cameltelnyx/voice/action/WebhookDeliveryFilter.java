package org.cameltelnyx.voice.action;

/**
 * Conditions for the list of webhook deliveries; a delivery must fulfil all of them.
 *
 * @param attempts   condition for the JSON of the attempts
 * @param eventType  type of the event, or several types separated by commas
 * @param finishedAt time range of the end
 * @param startedAt  time range of the start
 * @param status     condition for the outcome
 * @param webhook    condition for the JSON of the event
 */
@RecordBuilder
public record WebhookDeliveryFilter(
        NameFilter attempts,
        String eventType,
        TimeRange finishedAt,
        TimeRange startedAt,
        DeliveryStatusFilter status,
        NameFilter webhook) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static WebhookDeliveryFilterBuilder builder() {
        return new WebhookDeliveryFilterBuilder();
    }
}
