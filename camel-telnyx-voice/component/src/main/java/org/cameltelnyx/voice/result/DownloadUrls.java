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

    /** Shows which links exist, but not the links, because anyone with a link can download the audio. */
    @Override
    public String toString() {
        return "DownloadUrls[mp3=" + (mp3 == null ? "none" : "xxxxxx") + ", wav=" + (wav == null ? "none" : "xxxxxx") + "]";
    }
}
