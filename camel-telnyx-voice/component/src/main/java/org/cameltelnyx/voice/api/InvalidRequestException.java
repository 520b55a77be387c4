package org.cameltelnyx.voice.api;

/**
 * Telnyx has refused the command as it is (status 400, 404, 409, 422 and other 4xx): sending it again does not help.
 */
public class InvalidRequestException extends TelnyxVoiceException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the failure.
     *
     * @param failure what happened
     */
    InvalidRequestException(CommandFailure failure) {
        super(failure);
    }
}
