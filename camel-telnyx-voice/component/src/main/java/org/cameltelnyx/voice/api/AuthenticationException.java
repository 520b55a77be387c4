package org.cameltelnyx.voice.api;

/**
 * Telnyx does not accept the API key (status 401), or the key may not do this (status 403).
 */
public class AuthenticationException extends TelnyxVoiceException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the failure.
     *
     * @param failure what happened
     */
    AuthenticationException(CommandFailure failure) {
        super(failure);
    }
}
