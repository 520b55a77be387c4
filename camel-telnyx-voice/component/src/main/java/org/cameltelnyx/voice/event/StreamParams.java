package org.cameltelnyx.voice.event;

/**
 * The settings of a stream, from the command.
 *
 * @param streamUrl WebSocket URL of the stream
 * @param track     audio of the stream
 */
public record StreamParams(
        String streamUrl,
        StreamedTrack track) {
}
