package org.cameltelnyx.voice.api;

/**
 * Telnyx does not accept the API key (status 401), or the key has no permission for the command (status 403).
 */
public class AuthenticationException extends TelnyxVoiceException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param failure the details
     */
    AuthenticationException(CommandFailure failure) {
        super(failure);
    }
}
