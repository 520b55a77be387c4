package org.cameltelnyx.voice.api;

/**
 * The command was sent, and whether it took effect is unknown: no complete answer arrived (timeout, reset, broken
 * connection), or the answer does not reveal it (status 408, and 5xx as {@link ServerException}). If a retry was safe, the
 * component has retried the command before; {@code getAttempts()} returns the number of attempts.
 */
public class OutcomeUnknownException extends TelnyxVoiceException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param failure the details
     */
    OutcomeUnknownException(CommandFailure failure) {
        super(failure);
    }
}
