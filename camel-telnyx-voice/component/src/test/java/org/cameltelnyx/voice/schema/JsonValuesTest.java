package org.cameltelnyx.voice.schema;

import java.time.OffsetDateTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a text is as a time.
 */
class JsonValuesTest {

    /** As Java's own parser has it, by whichever way. */
    @ParameterizedTest
    @ValueSource(strings = {
            "2026-11-02T22:25:27.521992Z", "2026-11-02T22:25:27Z", "2026-11-02T22:25:27.5Z", "2026-11-02T22:25:27.123456789Z",
            "2026-02-28T23:59:59.999999999Z", "2024-02-29T00:00:00Z", "2026-11-02T22:25:27.521992+02:00",
            "2026-11-02T22:25Z"})
    void timesAreRead(String text) {
        assertThat(JsonValues.time(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "Z", "2026-11-02", "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "2026-11-02T24:00:01Z",
            "2026-11-02T22:60:00Z", "2026-11-02T22:25:27", "2026-11-02T22:25:27.1234567890Z",
            "+026-11-02T22:25:27Z", "2026-11-02 22:25:27Z", "2026-11-02T22:25:2\u0667Z", "\u0662026-11-02T22:25:27Z"})
    void otherTextsAreNoTimes(String text) {
        assertThat(JsonValues.time(text)).isNull();
    }
}
