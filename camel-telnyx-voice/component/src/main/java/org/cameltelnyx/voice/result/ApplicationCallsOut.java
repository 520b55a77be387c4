package org.cameltelnyx.voice.result;

/**
 * The settings of an application for outbound calls.
 *
 * @param channelLimit           maximum number of simultaneous outbound calls, or null for any number
 * @param outboundVoiceProfileId id of the outbound voice profile through which it calls, or null
 */
public record ApplicationCallsOut(
        Integer channelLimit,
        String outboundVoiceProfileId) {
}
