package org.cameltelnyx.voice.action;

/**
 * What callers can interrupt, and by what.
 *
 * @param enable                       the former form: true stands for any, false for none
 * @param interruptible                what interrupts speech (any)
 * @param interruptibleGreeting        what interrupts the greeting (any)
 * @param welcomeGreetingInterruptible another name of interruptibleGreeting
 */
@RecordBuilder
public record ConversationRelayInterruptionSettings(
        Boolean enable,
        Interruptible interruptible,
        Interruptible interruptibleGreeting,
        Interruptible welcomeGreetingInterruptible) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static ConversationRelayInterruptionSettingsBuilder builder() {
        return new ConversationRelayInterruptionSettingsBuilder();
    }
}
