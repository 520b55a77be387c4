package org.cameltelnyx.voice.api;

/**
 * Too many requests (status 429): the command had no effect and can be sent again after the rate limit has been reset.
 */
public class RateLimitedException extends TelnyxVoiceException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param failure the details
     */
    RateLimitedException(CommandFailure failure) {
        super(failure);
    }
}
