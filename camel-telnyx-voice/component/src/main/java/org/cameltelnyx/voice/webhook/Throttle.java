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

    /** Time of the last warning in milliseconds since 1970, by route and kind of warning. */
    private final Map<String, Map<String, Long>> lastTimes = new ConcurrentHashMap<>();

    /**
     * Whether to log a warning now.
     *
     * @param  route the id of the route, or the path
     * @param  of    the kind of warning, from a small fixed set
     * @param  clock the current time
     * @return       false if the same warning was permitted in the last ten minutes
     */
    boolean permits(String route, String of, Clock clock) {
        long now = clock.millis();
        Map<String, Long> ofRoute = lastTimes.computeIfAbsent(route, id -> new ConcurrentHashMap<>());
        Long last = ofRoute.putIfAbsent(of, now);
        return last == null || now - last >= TimeUnit.MINUTES.toMillis(MINUTES) && ofRoute.replace(of, last, now);
    }

    /**
     * Drops the warnings of a removed route.
     *
     * @param route the id of the route
     */
    void forget(String route) {
        lastTimes.remove(route);
    }
}
