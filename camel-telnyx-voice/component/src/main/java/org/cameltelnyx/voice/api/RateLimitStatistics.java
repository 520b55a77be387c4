package org.cameltelnyx.voice.api;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.cameltelnyx.voice.support.Fingerprint;

/**
 * The rate limit of one API key, from the last answer of Telnyx.
 */
public final class RateLimitStatistics {

    private static final RateLimit UNKNOWN = new RateLimit(null, null, null, null);

    private final String host;
    private final String key;
    private volatile Stated last = new Stated(UNKNOWN, System.nanoTime());

    RateLimitStatistics(String host, String apiKey) {
        this.host = host;
        this.key = Fingerprint.ofKey(apiKey);
    }

    private record Stated(RateLimit limit, long nanos) {

        /** {@return the time until the next window begins, zero if it has begun, null if unknown} */
        private Duration reset() {
            if (limit.reset() == null) {
                return null;
            }
            Duration left = limit.reset().minusNanos(System.nanoTime() - nanos);
            return left.isNegative() ? Duration.ZERO : left.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    void said(RateLimit limit) {
        if (limit.limit() != null || limit.remaining() != null) {
            last = new Stated(limit, System.nanoTime());
        }
    }

    /** {@return the host of the Telnyx API, with its port if it has one} */
    public String getHost() {
        return host;
    }

    /** {@return the fingerprint of the API key} */
    public String getKey() {
        return key;
    }

    /** {@return the number of requests allowed in a window, null if unknown} */
    public Integer getLimit() {
        return last.limit.limit();
    }

    /** {@return the number of requests left, which is the whole limit after the next window has begun; null if unknown} */
    public Integer getRemaining() {
        Stated stated = last;
        boolean anew = stated.limit.limit() != null && Duration.ZERO.equals(stated.reset());
        return anew ? stated.limit.limit() : stated.limit.remaining();
    }

    /** {@return the milliseconds until the next window begins, zero if it has begun; null if unknown} */
    public Long getResetMillis() {
        Duration reset = last.reset();
        return reset == null ? null : reset.toMillis();
    }
}
