package org.cameltelnyx.voice.webhook;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DuplicateGuardTest {

    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final DuplicateGuard guard = new DuplicateGuard(
            DuplicateGuard.memory(2), "route", underWay, new RouteStatistics());

    private boolean runs(String eventId) {
        boolean[] ran = new boolean[1];
        guard.once(eventId, () -> {
            ran[0] = true;
            return WebhookAnswer.OK.atOnce();
        });
        return ran[0];
    }

    @Test
    void memoryForgetsTheOldestEventForEachOneThatIsTooMany() {
        assertThat(List.of(runs("1"), runs("2"))).containsOnly(true);
        // to come again does not make an event younger
        assertThat(runs("1")).isFalse();

        assertThat(runs("3")).isTrue();

        assertThat(List.of(runs("2"), runs("3"))).containsOnly(false);
        assertThat(runs("1")).isTrue();
    }

    /** They have no bytes in UTF-8. */
    @Test
    void halvesOfSurrogatePairsAreToldApart() {
        assertThat(Stream.of("z\ud800", "z\ud801", "z\udc00", "z?", "z\ufffd").map(this::runs)).containsOnly(true);
        assertThat(runs("z\ufffd")).isFalse();
    }

    @Test
    void memoryForNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DuplicateGuard.memory(0)).withMessageContaining("duplicates");
    }

    @Test
    void nothingIsUnderWayOnceItHasEnded() {
        guard.once("1", WebhookAnswer.FAILED::atOnce);

        assertThat(underWay).isEmpty();
        assertThat(runs("1")).isTrue();
    }
}
