package org.cameltelnyx.voice.api;

/**
 * The command was sent, and whether it took effect is unknown: no complete answer came back (timeout, reset, cut), or one
 * that does not tell (status 408, and 5xx as {@link ServerException}). Where the action allows it the command has been sent
 * again before this is thrown; {@link #getAttempts()} returns the number of attempts.
 */
public class OutcomeUnknownException extends TelnyxVoiceException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the failure.
     *
     * @param failure what happened
     */
    OutcomeUnknownException(CommandFailure failure) {
        super(failure);
    }
}
