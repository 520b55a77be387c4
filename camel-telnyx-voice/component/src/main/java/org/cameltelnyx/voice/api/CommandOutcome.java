package org.cameltelnyx.voice.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.cameltelnyx.voice.support.EndpointName;

/**
 * How a command ended, as counters and metrics name it. Each failure belongs to an exception that a route can handle.
 */
public enum CommandOutcome {

    /** Telnyx has accepted the command. */
    OK(null),
    /** The call has ended. */
    CALL_ENDED(CallEndedException::new),
    /** The call has not been answered yet. */
    CALL_NOT_ANSWERED(CallNotAnsweredException::new),
    /** Telnyx does not accept the API key, or the key has no permission. */
    AUTHENTICATION(AuthenticationException::new),
    /** Telnyx limits the rate of commands (status 429). */
    RATE_LIMITED(RateLimitedException::new),
    /** Telnyx has refused the command for another reason. */
    INVALID_REQUEST(InvalidRequestException::new),
    /** The command did not reach Telnyx. */
    UNREACHABLE(UnreachableException::new),
    /** Telnyx has failed (status 5xx). Whether the command took effect is unknown. */
    SERVER(ServerException::new),
    /** The command was sent. Whether it took effect is unknown. */
    OUTCOME_UNKNOWN(OutcomeUnknownException::new),
    /** Anything else: an answer that does not come from Telnyx, or an error in this process. */
    OTHER(TelnyxVoiceException::new);

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final transient Function<CommandFailure, TelnyxVoiceException> exception;

    CommandOutcome(Function<CommandFailure, TelnyxVoiceException> exception) {
        this.exception = exception;
    }

    TelnyxVoiceException exception(CommandFailure failure) {
        return exception.apply(failure);
    }

    /**
     * Whether the command may have taken effect although Telnyx has not confirmed it.
     *
     * @return true after a failure of Telnyx, or without a complete answer
     */
    boolean isUndecided() {
        return this == SERVER || this == OUTCOME_UNKNOWN;
    }

    /**
     * Creates the exception that a command throws, for tests of routes that handle it.
     *
     * @param  action                   the action of the failed command, for example {@code refer}
     * @param  httpStatus               the HTTP status, or 0 if there was no answer
     * @param  errors                   the errors that Telnyx lists
     * @return                          the exception for this outcome
     * @throws IllegalArgumentException for {@link #OK}, which is no failure
     */
    public TelnyxVoiceException failure(String action, int httpStatus, TelnyxError... errors) {
        if (this == OK) {
            throw new IllegalArgumentException("OK is no failure. To mock success, set the body of the mock.");
        }
        String said = Arrays.stream(errors).map(TelnyxError::toString).collect(Collectors.joining("; "));
        return exception(new CommandFailure(this, action, EndpointName.uri(action) + ": " + text
                + (said.isEmpty() ? "" : ": " + said), httpStatus, null, List.of(errors),
                httpStatus == 0 ? null : new RateLimit(null, null, null, null), 1, isUndecided(), null));
    }

    /**
     * The name of the outcome in metrics.
     *
     * @return a word with hyphens
     */
    @Override
    public String toString() {
        return text;
    }
}
