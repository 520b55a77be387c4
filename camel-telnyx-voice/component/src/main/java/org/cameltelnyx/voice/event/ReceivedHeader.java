package org.cameltelnyx.voice.event;

/**
 * A received SIP header.
 *
 * @param name  name of the header
 * @param value value of the header
 */
public record ReceivedHeader(
        String name,
        String value) {
}
