package org.cameltelnyx.voice.simulator;

import java.time.Clock;
import java.util.Map;

/**
 * Counts the requests of the current second for the rate headers. It never refuses a request: that is a fault to ask
 * for. The count is guarded by this object's monitor.
 */
final class RateWindow {

    static final int LIMIT = 1000;

    private final Clock clock;
    private long second;
    private int used;

    RateWindow(Clock clock) {
        this.clock = clock;
    }

    synchronized Map<String, String> headersOfNext() {
        long now = clock.instant().getEpochSecond();
        used = now == second ? used + 1 : 1;
        second = now;
        return Map.of(
                "x-ratelimit-limit", Integer.toString(LIMIT),
                "x-ratelimit-remaining", Integer.toString(Math.max(0, LIMIT - used)),
                "x-ratelimit-reset", "1");
    }
}
