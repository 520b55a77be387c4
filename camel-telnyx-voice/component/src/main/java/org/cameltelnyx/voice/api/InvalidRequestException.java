package org.cameltelnyx.voice.api;

/**
 * Telnyx has refused the command (status 400, 404, 409, 422 and other 4xx). The same command would fail again.
 */
public class InvalidRequestException extends TelnyxVoiceException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param failure the details
     */
    InvalidRequestException(CommandFailure failure) {
        super(failure);
    }
}
