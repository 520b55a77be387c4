package org.cameltelnyx.voice.event;

import org.cameltelnyx.voice.schema.RecordModel;
import org.cameltelnyx.voice.schema.Secret;

/**
 * The links to a recording, by format.
 *
 * @param mp3 URL of the MP3 file, or null
 * @param wav URL of the WAV file, or null
 */
public record RecordingUrls(
        @Secret String mp3,
        @Secret String wav) {

    /** Shows which links exist, but not the links, because everyone who has a link can download the audio. */
    @Override
    public String toString() {
        return RecordModel.toStringWithoutSecrets(this);
    }
}
