package org.cameltelnyx.voice.event;

/**
 * Where a recording can be fetched, by its format.
 *
 * @param mp3 URL of the MP3 file, or null
 * @param wav URL of the WAV file, or null
 */
public record RecordingUrls(
        String mp3,
        String wav) {
}
