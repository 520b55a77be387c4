package org.cameltelnyx.voice.api;

/**
 * Telnyx has failed (status 5xx). Whether the command took effect is unknown.
 */
public class ServerException extends OutcomeUnknownException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param failure the details
     */
    ServerException(CommandFailure failure) {
        super(failure);
    }
}
