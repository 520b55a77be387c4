package org.cameltelnyx.voice.event;

/**
 * What a command has asked of a stream.
 *
 * @param streamUrl WebSocket URL that was to receive the audio
 * @param track     which side of the call
 */
public record StreamParams(
        String streamUrl,
        StreamedTrack track) {
}
