package org.cameltelnyx.voice.api;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.cameltelnyx.voice.statistics.Fingerprint;
import org.cameltelnyx.voice.statistics.Statistics;

/**
 * What Telnyx has last said about the rate limit of one API key.
 */
public final class RateLimitStatistics implements Statistics {

    private final String host;
    private final String key;
    private volatile Said said = new Said(null, System.nanoTime());

    RateLimitStatistics(ApiAccess access) {
        this.host = access.baseUrl().getRawAuthority();
        this.key = Fingerprint.ofKey(access.apiKey());
    }

    private record Said(RateLimit limit, long nanos) {
    }

    void said(RateLimit limit) {
        if (limit.limit() != null || limit.remaining() != null) {
            said = new Said(limit, System.nanoTime());
        }
    }

    /**
     * Where the commands go.
     *
     * @return the host, and the port if it is given
     */
    public String getHost() {
        return host;
    }

    /**
     * The API key.
     *
     * @return its fingerprint
     */
    public String getKey() {
        return key;
    }

    /**
     * How many requests the window allows.
     *
     * @return the number, or null if Telnyx has not said so
     */
    public Integer getLimit() {
        RateLimit limit = said.limit;
        return limit == null ? null : limit.limit();
    }

    /**
     * How many requests are left in the window: all of them once it has started anew.
     *
     * @return the number, or null if Telnyx has not said so
     */
    public Integer getRemaining() {
        Said last = said;
        if (last.limit == null) {
            return null;
        }
        boolean anew = last.limit.reset() != null && last.limit.limit() != null && reset(last).isZero();
        return anew ? last.limit.limit() : last.limit.remaining();
    }

    /**
     * How long until the window starts anew.
     *
     * @return milliseconds, zero if that has been since Telnyx' last answer, or null if Telnyx has not said so
     */
    public Long getResetMillis() {
        Said last = said;
        return last.limit == null || last.limit.reset() == null ? null : reset(last).toMillis();
    }

    private static Duration reset(Said last) {
        Duration left = last.limit.reset().minusNanos(System.nanoTime() - last.nanos);
        return left.isNegative() ? Duration.ZERO : left.truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public String toString() {
        return "Rate limit at " + host + " of the key " + key;
    }
}
