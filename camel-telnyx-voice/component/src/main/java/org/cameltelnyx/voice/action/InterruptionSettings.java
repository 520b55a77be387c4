package org.cameltelnyx.voice.action;

/**
 * Whether callers can interrupt an assistant.
 *
 * @param enable whether they can (true)
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
