package org.cameltelnyx.voice.api;

/**
 * The component could not connect to Telnyx: the command was not sent and had no effect.
 */
public class UnreachableException extends TelnyxVoiceException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param failure the details
     */
    UnreachableException(CommandFailure failure) {
        super(failure);
    }
}
