package org.cameltelnyx.voice.webhook;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The age of events, which is what Telnyx says, whatever that is.
 */
class RouteStatisticsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private final RouteStatistics statistics = new RouteStatistics();

    @Test
    void ageIsTheTimeSinceItHappened() {
        statistics.entered(NOW.minusMillis(1500), NOW);

        assertThat(statistics.getAge().longest()).isEqualTo(Duration.ofMillis(1500));
    }

    /** The clocks of two machines differ, and some events lie. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-26T12:00:01Z", "2999-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z"})
    void whatIsYetToHappenHasNoAge(Instant occurredAt) {
        statistics.entered(occurredAt, NOW);

        assertThat(statistics.getAge().count()).isEqualTo(1);
        assertThat(statistics.getAge().longest()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-25T11:59:59Z", "0001-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z"})
    void whatHappenedLongAgoIsNoMeasureOfDelivery(Instant occurredAt) {
        statistics.entered(occurredAt, NOW);

        assertThat(statistics.getAge().count()).isZero();
    }
}
