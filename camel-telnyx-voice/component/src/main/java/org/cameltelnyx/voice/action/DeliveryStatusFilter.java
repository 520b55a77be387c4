package org.cameltelnyx.voice.action;

/**
 * Which outcome is meant.
 *
 * @param eq this one
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
