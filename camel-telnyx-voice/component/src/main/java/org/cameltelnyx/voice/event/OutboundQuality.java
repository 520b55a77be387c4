package org.cameltelnyx.voice.event;

/**
 * How well the audio that went out was transmitted. All values are numbers as text, as they are on the wire, or null.
 *
 * @param packetCount     how many packets went out
 * @param skipPacketCount how many packets were lost
 */
public record OutboundQuality(
        String packetCount,
        String skipPacketCount) {
}
