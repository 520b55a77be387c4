package org.cameltelnyx.voice.api;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * Decides whether a failed command is sent again, and after which pause.
 * <ul>
 * <li>A command that did not reach Telnyx or was rate limited (status 429) is always retried.</li>
 * <li>A command whose outcome is unknown, or that Telnyx is already executing (status 409), is retried only if it is
 *     {@link Repeatable}.</li>
 * <li>Any other command is not retried, because Telnyx would refuse it again.</li>
 * </ul>
 *
 * @param maxRetries the maximum number of retries of a command
 * @param maxTime    how long after the first attempt the last one may begin
 */
public record RetryPolicy(int maxRetries, Duration maxTime) {

    /** How long Telnyx remembers a command_id. */
    static final Duration COMMAND_ID_MEMORY = Duration.ofSeconds(60);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    private static final double JITTER = 0.25;

    /**
     * Why it is safe to send a command again that may have taken effect.
     */
    public enum Repeatable {
        /** It is not safe. */
        NOT,
        /** Telnyx executes the command only once, as long as it remembers its command_id. */
        BY_COMMAND_ID,
        /** The operation is idempotent. */
        BY_NATURE
    }

    /**
     * Returns the pause before the command is sent again.
     *
     * @param  request the command
     * @param  attempt the attempt that has failed
     * @param  failure its failure
     * @param  elapsed the time since the first attempt began
     * @return         the pause, or empty if the command is not sent again
     */
    Optional<Duration> pause(TelnyxRequest request, Attempt attempt, TelnyxVoiceException failure, Duration elapsed) {
        if (attempt.number() > maxRetries || !isSafe(request, failure)) {
            return Optional.empty();
        }
        Duration all = request.timeouts().command();
        Duration limit = maxTime.compareTo(all) < 0 ? maxTime : all;
        if (failure.isOutcomeUnknown() && request.repeatable() == Repeatable.BY_COMMAND_ID) {
            // the next attempt has to arrive while the id is remembered, however long it takes to connect
            Duration remembered = COMMAND_ID_MEMORY.minus(request.timeouts().connect());
            limit = remembered.compareTo(limit) < 0 ? remembered : limit;
        }
        Duration pause = told(failure).map(RetryPolicy::stretched).orElseGet(() -> backOff(attempt));
        return elapsed.plus(pause).compareTo(limit) < 0 ? Optional.of(pause) : Optional.empty();
    }

    private static boolean isSafe(TelnyxRequest request, TelnyxVoiceException failure) {
        CommandOutcome outcome = failure.getOutcome();
        boolean harmless = outcome == CommandOutcome.UNREACHABLE || outcome == CommandOutcome.RATE_LIMITED;
        boolean undecided = outcome.isUndecided() || failure.getHttpResponseCode() == 409;
        return harmless || undecided && request.repeatable() != Repeatable.NOT;
    }

    /**
     * {@return the pause that the answer demands; the reset of the rate limit counts only for a command that was rate
     * limited}
     */
    private static Optional<Duration> told(TelnyxVoiceException failure) {
        RateLimit limit = failure.getRateLimit();
        if (limit == null) {
            return Optional.empty();
        }
        Duration reset = failure.getHttpResponseCode() == 429 ? limit.reset() : null;
        return Stream.of(Optional.ofNullable(limit.retryAfter()), Optional.ofNullable(reset))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Adds a random time to the pause that the answer demands, because many clients get the same one. */
    private static Duration stretched(Duration told) {
        return told.plusMillis((long) (FIRST_PAUSE.toMillis() * JITTER * ThreadLocalRandom.current().nextDouble()));
    }

    /** {@return the first pause, doubled the given number of times, up to the longest} */
    static Duration doubled(int times) {
        return Duration.ofMillis(Math.min(FIRST_PAUSE.toMillis() << Math.min(times, 10), LONGEST_PAUSE.toMillis()));
    }

    private static Duration backOff(Attempt attempt) {
        long millis = doubled(attempt.number() - 1).toMillis();
        return Duration.ofMillis((long) (millis * (1 - JITTER * ThreadLocalRandom.current().nextDouble())));
    }
}
