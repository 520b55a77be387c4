package org.cameltelnyx.voice.api;

import java.util.Locale;

/**
 * What has become of a command, in a word, for counters. Each failure stands for an exception that a route can handle.
 */
public enum CommandOutcome {

    /** Telnyx has accepted it. */
    OK,
    /** The call has ended. */
    CALL_ENDED,
    /** The call is not answered yet. */
    CALL_NOT_ANSWERED,
    /** The API key is not accepted, or may not do this. */
    AUTHENTICATION,
    /** Telnyx takes no more commands for now. */
    RATE_LIMITED,
    /** Telnyx has refused it for another reason. */
    INVALID_REQUEST,
    /** It did not reach Telnyx. */
    UNREACHABLE,
    /** Telnyx has failed, so whether it took effect is unknown. */
    SERVER,
    /** It was sent, and whether it took effect is unknown. */
    OUTCOME_UNKNOWN,
    /** Anything else: an answer that is not Telnyx', or an error in this process. */
    OTHER;

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /**
     * What has become of a command that has failed.
     *
     * @param  failure how it has failed
     * @return         the outcome
     */
    static CommandOutcome of(TelnyxVoiceException failure) {
        if (failure instanceof CallEndedException) {
            return CALL_ENDED;
        }
        if (failure instanceof CallNotAnsweredException) {
            return CALL_NOT_ANSWERED;
        }
        if (failure instanceof AuthenticationException) {
            return AUTHENTICATION;
        }
        if (failure instanceof RateLimitedException) {
            return RATE_LIMITED;
        }
        if (failure instanceof InvalidRequestException) {
            return INVALID_REQUEST;
        }
        if (failure instanceof UnreachableException) {
            return UNREACHABLE;
        }
        if (failure instanceof ServerException) {
            return SERVER;
        }
        return failure instanceof OutcomeUnknownException ? OUTCOME_UNKNOWN : OTHER;
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
