package org.cameltelnyx.voice.event;

/**
 * The quality of the incoming audio. All values are numbers as text, as they are on the wire, or null.
 *
 * @param jitterMaxVariance maximum variance of the jitter
 * @param jitterPacketCount number of packets on which the jitter was measured
 * @param mos               mean opinion score of the audio, from 1 to 5
 * @param packetCount       number of received packets
 * @param skipPacketCount   number of lost packets
 */
public record InboundQuality(
        String jitterMaxVariance,
        String jitterPacketCount,
        String mos,
        String packetCount,
        String skipPacketCount) {
}
