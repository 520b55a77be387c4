package org.cameltelnyx.voice.result;

/**
 * Links that download a recording, each valid for ten minutes.
 *
 * @param mp3 link to the audio in mp3, or null
 * @param wav link to the audio in wav, or null
 */
public record DownloadUrls(
        String mp3,
        String wav) {
}
