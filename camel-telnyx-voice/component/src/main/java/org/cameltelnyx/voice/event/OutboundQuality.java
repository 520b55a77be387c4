package org.cameltelnyx.voice.event;

/**
 * The quality of the outgoing audio. All values are numbers as text, as they are on the wire, or null.
 *
 * @param packetCount     number of sent packets
 * @param skipPacketCount number of lost packets
 */
public record OutboundQuality(
        String packetCount,
        String skipPacketCount) {
}
