package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.OutboundVoiceProfile;

/**
 * Retrieves an outbound voice profile.
 */
@Operation(repeatable = true, method = "GET", path = "/outbound_voice_profiles/{outbound_voice_profile_id}",
        answer = OutboundVoiceProfile.class)
@RecordBuilder
public record OutboundVoiceProfileRetrieve()
        implements AccountCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static OutboundVoiceProfileRetrieveBuilder builder() {
        return new OutboundVoiceProfileRetrieveBuilder();
    }
}
