package org.cameltelnyx.voice.result;

import org.cameltelnyx.voice.schema.RecordModel;
import org.cameltelnyx.voice.schema.Secret;

/**
 * Links that download a recording, each valid for ten minutes.
 *
 * @param mp3 link to the audio in mp3, or null
 * @param wav link to the audio in wav, or null
 */
public record DownloadUrls(
        @Secret String mp3,
        @Secret String wav) {

    /** Shows which links exist, but not the links, because anyone with a link can download the audio. */
    @Override
    public String toString() {
        return RecordModel.toStringWithoutSecrets(this);
    }
}
