package org.cameltelnyx.voice.event;

/**
 * How well the audio that came in was transmitted. All values are numbers as text, as they are on the wire, or null.
 *
 * @param jitterMaxVariance the greatest variance of the jitter
 * @param jitterPacketCount how many packets the jitter was measured on
 * @param mos               mean opinion score: how good it sounded, from 1 to 5
 * @param packetCount       how many packets came in
 * @param skipPacketCount   how many packets were lost
 */
public record InboundQuality(
        String jitterMaxVariance,
        String jitterPacketCount,
        String mos,
        String packetCount,
        String skipPacketCount) {
}
