package org.cameltelnyx.voice.simulator;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Counts the requests of the current second for the rate headers. It never refuses a request; tests add a fault for that.
 * This object's monitor guards the count.
 */
final class RateWindow {

    static final int LIMIT = 1000;

    private final Supplier<Instant> clock;
    private long second;
    private int used;

    RateWindow(Supplier<Instant> clock) {
        this.clock = clock;
    }

    synchronized Map<String, String> headersOfNext() {
        long now = clock.get().getEpochSecond();
        used = now == second ? used + 1 : 1;
        second = now;
        return Map.of(
                "x-ratelimit-limit", Integer.toString(LIMIT),
                "x-ratelimit-remaining", Integer.toString(Math.max(0, LIMIT - used)),
                "x-ratelimit-reset", "1");
    }
}
