package org.cameltelnyx.voice.webhook;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Lets a warning through once in ten minutes.
 */
final class Throttle {

    static final long MINUTES = 10;

    /** In milliseconds since 1970, by what was warned of. */
    private final Map<String, Long> lastTimes = new ConcurrentHashMap<>();

    /**
     * Whether to warn now.
     *
     * @param  of    what the warning is of; there must be an end to these
     * @param  clock tells now
     * @return       true unless the same was warned of in the last ten minutes
     */
    boolean permits(String of, Clock clock) {
        long now = clock.millis();
        Long last = lastTimes.putIfAbsent(of, now);
        return last == null || now - last >= TimeUnit.MINUTES.toMillis(MINUTES) && lastTimes.replace(of, last, now);
    }
}
