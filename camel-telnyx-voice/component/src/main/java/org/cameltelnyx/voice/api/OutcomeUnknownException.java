package org.cameltelnyx.voice.api;

/**
 * The command was sent, and no complete answer came back (timeout, reset, cut): it may have had an effect or not.
 */
public class OutcomeUnknownException extends TelnyxVoiceException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the failure.
     *
     * @param failure what happened
     */
    protected OutcomeUnknownException(CommandFailure failure) {
        super(failure);
    }
}
