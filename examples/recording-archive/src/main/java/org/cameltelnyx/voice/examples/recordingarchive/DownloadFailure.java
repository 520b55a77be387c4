package org.cameltelnyx.voice.examples.recordingarchive;

import org.apache.camel.ExchangeException;
import org.apache.camel.util.ObjectHelper;
import org.cameltelnyx.voice.api.DownloadException;

/** Examines a failed download for a route. The failure can be a cause of the thrown exception. */
public final class DownloadFailure {

    /**
     * Whether another attempt would fail as well.
     *
     * @param  failure the thrown exception
     * @return         true if another attempt would not help
     */
    public boolean isLasting(@ExchangeException Exception failure) {
        return !cause(failure).isRetryable();
    }

    /**
     * The reason why the download failed.
     *
     * @param  failure the thrown exception
     * @return         the reason in words
     */
    public String reason(@ExchangeException Exception failure) {
        return cause(failure).getMessage();
    }

    private static DownloadException cause(Exception failure) {
        return ObjectHelper.getException(DownloadException.class, failure);
    }
}
