package org.cameltelnyx.voice.api;

import java.util.List;

import org.apache.camel.CamelException;
import org.apache.camel.spi.HttpResponseAware;

/**
 * A command that has failed. The subclasses are the failures that a route handles in different ways; a plain
 * {@code TelnyxVoiceException} is an answer that fits none of them, such as a redirect or a success without JSON.
 */
public class TelnyxVoiceException extends CamelException implements HttpResponseAware {

    private static final long serialVersionUID = 1L;

    private final CommandOutcome outcome;
    private final String action;
    private final transient List<TelnyxError> errors;
    private final transient RateLimit rateLimit;
    private final int attempts;
    private final boolean outcomeUnknown;
    private int httpResponseCode;
    private String httpResponseStatus;

    /**
     * Makes the failure.
     *
     * @param failure what happened
     */
    TelnyxVoiceException(CommandFailure failure) {
        super(failure.message(), failure.cause());
        this.outcome = failure.outcome();
        this.action = failure.action();
        this.errors = List.copyOf(failure.errors());
        this.rateLimit = failure.rateLimit();
        this.attempts = failure.attempts();
        this.outcomeUnknown = failure.unknown();
        this.httpResponseCode = failure.status();
        this.httpResponseStatus = failure.reason();
    }

    /**
     * Which kind of failure it is, as metrics count it.
     *
     * @return the outcome, never {@link CommandOutcome#OK}
     */
    public CommandOutcome getOutcome() {
        return outcome;
    }

    /**
     * The action that failed.
     *
     * @return the name in the endpoint URI
     */
    public String getAction() {
        return action;
    }

    /**
     * All errors that Telnyx has listed.
     *
     * @return the errors, empty if there was no answer or none that lists errors
     */
    public List<TelnyxError> getErrors() {
        return errors == null ? List.of() : errors;
    }

    /**
     * The code of the first error.
     *
     * @return the code, or null if Telnyx has listed no error
     */
    public String getErrorCode() {
        return getErrors().isEmpty() ? null : getErrors().get(0).code();
    }

    /**
     * What Telnyx says about its rate limit.
     *
     * @return the state, or null if there was no answer
     */
    public RateLimit getRateLimit() {
        return rateLimit;
    }

    /**
     * How often the command was sent, or was tried to be sent.
     *
     * @return the number of attempts, at least 1
     */
    public int getAttempts() {
        return attempts;
    }

    /**
     * Whether the command may have taken effect all the same: this attempt, or one before it, was sent and not answered
     * in a way that tells.
     *
     * @return false if it had no effect, or if Telnyx has accepted it in an answer that could not be read
     */
    public boolean isOutcomeUnknown() {
        return outcomeUnknown;
    }

    /**
     * The HTTP status of the answer.
     *
     * @return the status, or 0 if there was no answer
     */
    @Override
    public int getHttpResponseCode() {
        return httpResponseCode;
    }

    @Override
    public void setHttpResponseCode(int code) {
        this.httpResponseCode = code;
    }

    /**
     * The words that came with the HTTP status.
     *
     * @return the reason phrase, or null if there was none
     */
    @Override
    public String getHttpResponseStatus() {
        return httpResponseStatus;
    }

    @Override
    public void setHttpResponseStatus(String status) {
        this.httpResponseStatus = status;
    }
}
