package org.cameltelnyx.voice.api;

/**
 * The call has not been answered yet (status 422, code 90034): wait for the event call.answered.
 */
public class CallNotAnsweredException extends InvalidRequestException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param failure the details
     */
    CallNotAnsweredException(CommandFailure failure) {
        super(failure);
    }
}
