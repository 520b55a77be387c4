package org.cameltelnyx.voice.event;

/**
 * The links to a recording, by format.
 *
 * @param mp3 URL of the MP3 file, or null
 * @param wav URL of the WAV file, or null
 */
public record RecordingUrls(
        String mp3,
        String wav) {

    /** Shows which links exist, but not the links, because everyone who has a link can download the audio. */
    @Override
    public String toString() {
        return "RecordingUrls[mp3=" + (mp3 == null ? "none" : "xxxxxx") + ", wav=" + (wav == null ? "none" : "xxxxxx") + "]";
    }
}
