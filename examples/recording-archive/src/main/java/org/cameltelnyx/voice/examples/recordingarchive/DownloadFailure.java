package org.cameltelnyx.voice.examples.recordingarchive;

import org.apache.camel.ExchangeException;
import org.apache.camel.util.ObjectHelper;
import org.cameltelnyx.voice.api.DownloadException;

/** What a route wants to know of a failed download, which may be the cause of what was thrown. */
public final class DownloadFailure {

    /**
     * Whether the download would fail again.
     *
     * @param  failure what was thrown
     * @return         true if another attempt does not help
     */
    public boolean isLasting(@ExchangeException Exception failure) {
        return !cause(failure).isRetryable();
    }

    /**
     * Why the audio cannot be had.
     *
     * @param  failure what was thrown
     * @return         the reason in words
     */
    public String reason(@ExchangeException Exception failure) {
        return cause(failure).getMessage();
    }

    private static DownloadException cause(Exception failure) {
        return ObjectHelper.getException(DownloadException.class, failure);
    }
}
