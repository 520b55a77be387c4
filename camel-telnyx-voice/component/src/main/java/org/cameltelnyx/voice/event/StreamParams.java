package org.cameltelnyx.voice.event;

/**
 * What a command has asked of a stream.
 *
 * @param streamUrl WebSocket URL that was to receive the audio
 * @param track     which side of the call, one of: inbound_track, outbound_track, both_tracks
 */
public record StreamParams(
        String streamUrl,
        String track) {
}
