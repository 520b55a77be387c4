package org.cameltelnyx.voice.api;

/**
 * The download of a recording has failed or is incomplete: the server refuses the link, the link leads to something else,
 * the audio is larger than allowed, or the connection broke more often than maxRetries allows. If the route already reads
 * the stream, the stream throws an {@code IOException} whose cause is this exception.
 */
public class DownloadException extends TelnyxVoiceException {

    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    /**
     * Creates the exception.
     *
     * @param failure the details
     */
    DownloadException(CommandFailure failure) {
        super(failure);
        this.retryable = failure.status() == 0;
    }

    /**
     * Whether another download may succeed.
     *
     * @return true if the connection broke or the server of the audio failed for a while; false if the server refuses the
     *         audio or has none, or if the audio is too large or of another type
     */
    public boolean isRetryable() {
        return retryable;
    }
}
