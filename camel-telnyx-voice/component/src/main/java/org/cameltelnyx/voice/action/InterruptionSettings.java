package org.cameltelnyx.voice.action;

/**
 * Settings for interruptions by the caller.
 *
 * @param enable whether the caller can interrupt the assistant. Default true
 */
@RecordBuilder
public record InterruptionSettings(
        Boolean enable) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static InterruptionSettingsBuilder builder() {
        return new InterruptionSettingsBuilder();
    }
}
