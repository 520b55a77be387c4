package org.cameltelnyx.voice.result;

/**
 * How an application calls out.
 *
 * @param channelLimit           how many calls it makes at the same time, or null for any number
 * @param outboundVoiceProfileId id of the outbound voice profile through which it calls, or null
 */
public record ApplicationCallsOut(
        Integer channelLimit,
        String outboundVoiceProfileId) {
}
