package org.cameltelnyx.voice.api;

import java.util.List;

import org.apache.camel.CamelException;
import org.apache.camel.spi.HttpResponseAware;

/**
 * A command has failed. The subclasses are the failures that a route handles in different ways; a plain
 * {@code TelnyxVoiceException} means an answer that belongs to no subclass, such as a redirect or a success without JSON.
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
     * Creates the exception.
     *
     * @param failure the details
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
     * The kind of failure, as metrics count it.
     *
     * @return the outcome, never {@link CommandOutcome#OK}
     */
    public CommandOutcome getOutcome() {
        return outcome;
    }

    /**
     * The action of the failed command.
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
     * The rate limit in the answer.
     *
     * @return the rate limit, or null if there was no answer
     */
    public RateLimit getRateLimit() {
        return rateLimit;
    }

    /**
     * How often the command was sent, failed connections included.
     *
     * @return the number of attempts, at least 1
     */
    public int getAttempts() {
        return attempts;
    }

    /**
     * Whether the command may have taken effect in spite of the failure: this attempt or an earlier one was sent, and no
     * answer reveals its outcome.
     *
     * @return false if the command had no effect, or if Telnyx has accepted it with an answer that could not be read
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
     * The reason phrase of the HTTP status.
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
