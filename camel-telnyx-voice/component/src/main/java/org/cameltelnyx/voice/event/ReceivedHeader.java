package org.cameltelnyx.voice.event;

/**
 * A SIP header that came with a call.
 *
 * @param name  the name of the header
 * @param value the value of the header
 */
public record ReceivedHeader(
        String name,
        String value) {
}
