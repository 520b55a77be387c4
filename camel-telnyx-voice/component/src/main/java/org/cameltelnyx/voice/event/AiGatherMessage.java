package org.cameltelnyx.voice.event;

/**
 * What caller or assistant has said while the assistant asks for information.
 *
 * @param content what was said
 * @param role    who said it, one of: assistant, user
 */
public record AiGatherMessage(
        String content,
        String role) {
}
