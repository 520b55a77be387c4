package org.cameltelnyx.voice.webhook;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.camel.spi.IdempotentRepository;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DuplicateGuardTest {

    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final IdempotentRepository memory = DuplicateGuard.memory(2);
    private final DuplicateGuard guard = new DuplicateGuard(
            memory, "route", underWay, new RouteStatistics("/path", "route"));

    private boolean runs(String eventId) {
        boolean[] ran = new boolean[1];
        guard.once(eventId, () -> {
            ran[0] = true;
            return WebhookAnswer.OK;
        });
        return ran[0];
    }

    @Test
    void memoryForgetsTheOldestEventForEachOneThatIsTooMany() {
        assertThat(List.of(runs("1"), runs("2"))).doesNotContain(false);
        // to come again does not make an event younger
        assertThat(runs("1")).isFalse();

        assertThat(runs("3")).isTrue();

        assertThat(List.of(runs("2"), runs("3"))).doesNotContain(true);
        assertThat(runs("1")).isTrue();
    }

    @Test
    void memoryTakesAnEventBackThatWasRemoved() {
        memory.add("route/1");
        memory.remove("route/1");
        memory.add("route/2");

        assertThat(runs("1")).isTrue();
        assertThat(runs("2")).isFalse();
        memory.clear();
        assertThat(runs("2")).isTrue();
    }

    @Test
    void eventThatFailedRunsAgain() {
        guard.once("1", () -> WebhookAnswer.FAILED);

        assertThat(runs("1")).isTrue();
        assertThat(underWay).isEmpty();
    }
}
