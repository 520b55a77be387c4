package org.cameltelnyx.voice.action;

/**
 * Which outbound voice profiles are listed.
 *
 * @param name those of this name
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
