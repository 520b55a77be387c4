package org.cameltelnyx.voice.action;

/**
 * Which webhook deliveries are listed: those that fulfil all conditions.
 *
 * @param attempts   those whose attempts, as JSON, hold this text
 * @param eventType  those of events of this type, or of several types separated by commas
 * @param finishedAt those that ended in this span of time
 * @param startedAt  those that began in this span of time
 * @param status     those with this outcome
 * @param webhook    those whose event, as JSON, holds this text
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
