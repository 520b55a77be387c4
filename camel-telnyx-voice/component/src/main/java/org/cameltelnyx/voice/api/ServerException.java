package org.cameltelnyx.voice.api;

/**
 * Telnyx has failed (status 5xx). The command may have had an effect or not.
 */
public class ServerException extends OutcomeUnknownException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the failure.
     *
     * @param failure what happened
     */
    ServerException(CommandFailure failure) {
        super(failure);
    }
}
