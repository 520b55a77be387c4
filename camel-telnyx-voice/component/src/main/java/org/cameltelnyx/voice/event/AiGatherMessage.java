package org.cameltelnyx.voice.event;

/**
 * A message of the caller or the assistant while the assistant collects data.
 *
 * @param content text of the message
 * @param role    role of the speaker
 */
public record AiGatherMessage(
        String content,
        AiGatherRole role) {
}
