package org.cameltelnyx.voice.event;

/**
 * How well the audio of a leg was transmitted.
 *
 * @param inbound  the audio that came in, or null
 * @param outbound the audio that went out, or null
 */
public record CallQualityStats(
        InboundQuality inbound,
        OutboundQuality outbound) {
}
