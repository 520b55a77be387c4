package org.cameltelnyx.voice.api;

/**
 * Too many requests (status 429): the command had no effect and can be sent again once the limit is reset.
 */
public class RateLimitedException extends TelnyxVoiceException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the failure.
     *
     * @param failure what happened
     */
    RateLimitedException(CommandFailure failure) {
        super(failure);
    }
}
