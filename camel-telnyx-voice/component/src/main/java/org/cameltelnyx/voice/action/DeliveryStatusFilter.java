package org.cameltelnyx.voice.action;

/**
 * A condition for the outcome of a delivery.
 *
 * @param eq outcome of the delivery
 */
@RecordBuilder
public record DeliveryStatusFilter(
        DeliveryStatus eq) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static DeliveryStatusFilterBuilder builder() {
        return new DeliveryStatusFilterBuilder();
    }
}
