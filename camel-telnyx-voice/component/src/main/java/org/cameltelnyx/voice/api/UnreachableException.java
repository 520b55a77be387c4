package org.cameltelnyx.voice.api;

/**
 * No connection to Telnyx could be made: the command was not sent and had no effect.
 */
public class UnreachableException extends TelnyxVoiceException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the failure.
     *
     * @param failure what happened
     */
    UnreachableException(CommandFailure failure) {
        super(failure);
    }
}
