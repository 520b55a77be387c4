package org.cameltelnyx.voice.webhook;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What has become of the requests to one path. All of it is safe for use by several threads.
 */
public final class WebhookStatistics {

    private final LongAdder unwanted = new LongAdder();
    private final LongAdder slow = new LongAdder();
    private final LongAdder accepted = new LongAdder();
    private final Map<String, LongAdder> refused = new ConcurrentHashMap<>();
    private volatile boolean reached;
    private volatile Instant lastAccepted;
    private volatile Refusal lastRefused;

    WebhookStatistics() {
    }

    /**
     * A request that was refused.
     *
     * @param reason why, in a word
     * @param at     when
     */
    public record Refusal(String reason, Instant at) {
    }

    void reached() {
        if (!reached) {
            reached = true;
        }
    }

    void unwanted() {
        unwanted.increment();
    }

    void accepted(Instant at) {
        accepted.increment();
        lastAccepted = at;
    }

    void refused(String reason, Instant at) {
        refused.computeIfAbsent(reason, key -> new LongAdder()).increment();
        lastRefused = new Refusal(reason, at);
    }

    /**
     * Whether any request has come through the HTTP server, be it a genuine one or not.
     *
     * @return true once the path has been proved to lead here
     */
    public boolean isReached() {
        return reached;
    }

    /**
     * How many deliveries were genuine.
     *
     * @return the number since the path was opened, duplicates included
     */
    public long getAccepted() {
        return accepted.sum();
    }

    /**
     * How many genuine deliveries no route wanted.
     *
     * @return the number since the path was opened; they were answered with 200
     */
    public long getUnwanted() {
        return unwanted.sum();
    }

    /**
     * Counts a route that took longer than Telnyx waits.
     */
    public void slow() {
        slow.increment();
    }

    /**
     * How often a route took longer than Telnyx waits.
     *
     * @return the number since the path was opened
     */
    public long getSlow() {
        return slow.sum();
    }

    /**
     * When the last genuine delivery came.
     *
     * @return the time, or null if there was none yet
     */
    public Instant getLastAccepted() {
        return lastAccepted;
    }

    /**
     * The last request that was refused.
     *
     * @return why and when, or null if there was none yet
     */
    public Refusal getLastRefused() {
        return lastRefused;
    }

    /**
     * How many requests were refused.
     *
     * @return the numbers by reason, since the path was opened
     */
    public Map<String, Long> getRefused() {
        Map<String, Long> numbers = new TreeMap<>();
        refused.forEach((reason, number) -> numbers.put(reason, number.sum()));
        return numbers;
    }
}
