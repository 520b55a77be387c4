package org.cameltelnyx.voice.action;

/**
 * Settings for interruptions by the caller.
 *
 * @param enable                       former form of interruptible: true means any, false means none
 * @param interruptible                input of the caller that interrupts the speech of the relay. Default any
 * @param interruptibleGreeting        input of the caller that interrupts the greeting. Default any
 * @param welcomeGreetingInterruptible alternative name of interruptibleGreeting
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
