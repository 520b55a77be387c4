package org.cameltelnyx.voice.api;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.cameltelnyx.voice.api.RetryPolicy.Repeatable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What takes too long to be tried over HTTP: the minute for which Telnyx remembers a command_id, and the longer pauses.
 */
class RetryPolicyTest {

    private static final RetryPolicy PATIENT = new RetryPolicy(100, Duration.ofHours(1));

    @Test
    void noCommandIsRepeatedByItsIdWhenTelnyxMayHaveForgottenIt() {
        TelnyxVoiceException lost = failure(CommandOutcome.OUTCOME_UNKNOWN, 0, true, null);

        assertThat(pause(Repeatable.BY_COMMAND_ID, 1, lost, 54)).isPresent();
        // it may take five seconds to connect
        assertThat(pause(Repeatable.BY_COMMAND_ID, 1, lost, 55)).isEmpty();
        assertThat(pause(Repeatable.BY_NATURE, 1, lost, 55)).isPresent();
        assertThat(pause(Repeatable.NOT, 1, lost, 0)).isEmpty();
    }

    @Test
    void aCommandThatHasCertainlyHadNoEffectIsRepeatedLater() {
        assertThat(pause(Repeatable.BY_COMMAND_ID, 1, failure(CommandOutcome.UNREACHABLE, 0, false, null), 600)).isPresent();
        assertThat(pause(Repeatable.NOT, 1, failure(CommandOutcome.RATE_LIMITED, 429, false, null), 600)).isPresent();
    }

    @Test
    void thePauseDoublesUpToEightSecondsAndIsAtMostAQuarterShorter() {
        TelnyxVoiceException refused = failure(CommandOutcome.UNREACHABLE, 0, false, null);
        long[] longest = {500, 1_000, 2_000, 4_000, 8_000, 8_000};
        for (int attempt = 1; attempt <= longest.length; attempt++) {
            assertThat(pause(Repeatable.NOT, attempt, refused, 0).orElseThrow())
                    .isBetween(Duration.ofMillis(longest[attempt - 1] * 3 / 4), Duration.ofMillis(longest[attempt - 1]));
        }
        assertThat(pause(Repeatable.NOT, 99, refused, 0).orElseThrow()).isBetween(
                Duration.ofSeconds(6), Duration.ofSeconds(8));
    }

    @Test
    void whatTelnyxAsksForIsNeverCutShort() {
        RateLimit asked = new RateLimit(30, 0, Duration.ofSeconds(3), Duration.ofSeconds(7));

        assertThat(pause(Repeatable.NOT, 1, failure(CommandOutcome.RATE_LIMITED, 429, false, asked), 0).orElseThrow())
                .isBetween(Duration.ofSeconds(7), Duration.ofMillis(7_125));
    }

    private static Optional<Duration> pause(Repeatable repeatable, int attempt, TelnyxVoiceException failure, int elapsed) {
        TelnyxRequest request = new TelnyxRequest(
                "any", "POST", URI.create("https://api.telnyx.com/v2"), "/any", "KEY", JsonNodeFactory.instance.objectNode(),
                null, List::of, new TelnyxRequest.Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofHours(1)),
                repeatable,
                PATIENT);
        Duration sinceStart = Duration.ofSeconds(elapsed);
        return PATIENT.pause(request, new Attempt(attempt, false), failure, sinceStart);
    }

    private static TelnyxVoiceException failure(CommandOutcome outcome, int status, boolean unknown, RateLimit rateLimit) {
        return outcome.exception(
                new CommandFailure(outcome, "any", "message", status, null, List.of(), rateLimit, 1, unknown, null));
    }
}
