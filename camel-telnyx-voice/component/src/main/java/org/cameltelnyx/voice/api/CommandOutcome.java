package org.cameltelnyx.voice.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.cameltelnyx.voice.support.EndpointName;

/**
 * What has become of a command, in a word, for counters. Each failure stands for an exception that a route can handle.
 */
public enum CommandOutcome {

    /** Telnyx has accepted it. */
    OK(null),
    /** The call has ended. */
    CALL_ENDED(CallEndedException::new),
    /** The call is not answered yet. */
    CALL_NOT_ANSWERED(CallNotAnsweredException::new),
    /** The API key is not accepted, or may not do this. */
    AUTHENTICATION(AuthenticationException::new),
    /** Telnyx limits the rate of commands (status 429). */
    RATE_LIMITED(RateLimitedException::new),
    /** Telnyx has refused it for another reason. */
    INVALID_REQUEST(InvalidRequestException::new),
    /** It did not reach Telnyx. */
    UNREACHABLE(UnreachableException::new),
    /** Telnyx has failed, so whether it took effect is unknown. */
    SERVER(ServerException::new),
    /** It was sent, and whether it took effect is unknown. */
    OUTCOME_UNKNOWN(OutcomeUnknownException::new),
    /** Anything else: an answer that is not Telnyx', or an error in this process. */
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
     * Whether the command may have taken effect, without Telnyx having said so.
     *
     * @return true after a failure of Telnyx, or without a complete answer
     */
    boolean isUndecided() {
        return this == SERVER || this == OUTCOME_UNKNOWN;
    }

    /**
     * A failure as a command throws it, for tests of the routes that handle it.
     *
     * @param  action                   the action that fails, for example {@code refer}
     * @param  httpStatus               the HTTP status, or 0 if there was no answer
     * @param  errors                   the errors that Telnyx lists
     * @return                          the exception that stands for this outcome
     * @throws IllegalArgumentException for {@link #OK}, which is no failure
     */
    public TelnyxVoiceException failure(String action, int httpStatus, TelnyxError... errors) {
        if (this == OK) {
            throw new IllegalArgumentException("OK is no failure. A mock of the command answers it by its body.");
        }
        String said = Arrays.stream(errors).map(TelnyxError::toString).collect(Collectors.joining("; "));
        return exception(new CommandFailure(this, action, EndpointName.uri(action) + ": " + text
                + (said.isEmpty() ? "" : ": " + said), httpStatus, null, List.of(errors),
                httpStatus == 0 ? null : new RateLimit(null, null, null, null), 1, isUndecided(), null));
    }

    /**
     * The outcome in metrics.
     *
     * @return a word with hyphens
     */
    @Override
    public String toString() {
        return text;
    }
}
