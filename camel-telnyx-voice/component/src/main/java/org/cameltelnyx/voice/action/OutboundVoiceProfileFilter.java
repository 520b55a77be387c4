package org.cameltelnyx.voice.action;

/**
 * Conditions for the list of outbound voice profiles.
 *
 * @param name condition for the name of the profile
 */
@RecordBuilder
public record OutboundVoiceProfileFilter(
        NameFilter name) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static OutboundVoiceProfileFilterBuilder builder() {
        return new OutboundVoiceProfileFilterBuilder();
    }
}
