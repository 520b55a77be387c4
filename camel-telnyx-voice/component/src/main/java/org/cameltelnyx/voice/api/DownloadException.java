package org.cameltelnyx.voice.api;

/**
 * The audio of a recording cannot be had, or not all of it: its link is refused or leads to something else, it is larger than
 * allowed, or the connection broke more often than it may. What the route reads of the stream by then throws an
 * {@link java.io.IOException} whose cause is this exception.
 */
public class DownloadException extends TelnyxVoiceException {

    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    /**
     * Makes the failure.
     *
     * @param failure what happened
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
