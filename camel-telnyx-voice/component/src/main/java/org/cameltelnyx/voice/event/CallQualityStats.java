package org.cameltelnyx.voice.event;

/**
 * The quality of the audio transmission of a call leg.
 *
 * @param inbound  quality of the incoming audio, or null
 * @param outbound quality of the outgoing audio, or null
 */
public record CallQualityStats(
        InboundQuality inbound,
        OutboundQuality outbound) {
}
