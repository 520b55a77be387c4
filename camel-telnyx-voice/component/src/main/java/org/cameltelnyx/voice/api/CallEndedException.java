package org.cameltelnyx.voice.api;

/**
 * The call has ended (status 422, code 90018), which for many routes is nothing out of the ordinary: the caller has
 * hung up first.
 */
public class CallEndedException extends InvalidRequestException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the failure.
     *
     * @param failure what happened
     */
    CallEndedException(CommandFailure failure) {
        super(failure);
    }
}
