package org.cameltelnyx.voice.webhook;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Lets each warning through once in ten minutes.
 */
final class Throttle {

    static final long MINUTES = 10;

    /** In milliseconds since 1970, by the route and what it was warned of. */
    private final Map<String, Map<String, Long>> lastTimes = new ConcurrentHashMap<>();

    /**
     * Whether to warn now.
     *
     * @param  route the id of the route, or the path
     * @param  of    what the warning is of, one of a few
     * @param  clock tells now
     * @return       true unless the same was warned of in the last ten minutes
     */
    boolean permits(String route, String of, Clock clock) {
        long now = clock.millis();
        Map<String, Long> ofRoute = lastTimes.computeIfAbsent(route, id -> new ConcurrentHashMap<>());
        Long last = ofRoute.putIfAbsent(of, now);
        return last == null || now - last >= TimeUnit.MINUTES.toMillis(MINUTES) && ofRoute.replace(of, last, now);
    }

    /**
     * Forgets the warnings of a route that has been removed.
     *
     * @param route the id of the route
     */
    void forget(String route) {
        lastTimes.remove(route);
    }
}
