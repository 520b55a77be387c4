package org.cameltelnyx.voice.event;

/**
 * What caller or assistant has said while the assistant asks for information.
 *
 * @param content what was said
 * @param role    who said it
 */
public record AiGatherMessage(
        String content,
        AiGatherRole role) {
}
