package org.cameltelnyx.voice.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import org.cameltelnyx.voice.event.EventTypes;
import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.statistics.Statistics;
import org.cameltelnyx.voice.statistics.Tally;

/**
 * What has become of the requests to one path since it was opened.
 */
public final class WebhookStatistics implements Statistics {

    /** What events are counted as that have no record: their types come from outside, and there is no end to them. */
    public static final String OTHER = "other";

    private static final Map<Class<?>, String> TYPES = new HashMap<>();
    private static final int REMEMBERED_REFUSALS = 20;

    static {
        EventTypes.known().forEach((type, record) -> TYPES.put(record, type));
    }

    private final String path;
    private final Tally<WebhookAnswer> answers = new Tally<>(List.of(WebhookAnswer.values()));
    private final Tally<RefusalReason> refused = new Tally<>(List.of(RefusalReason.values()));
    private final Tally<String> accepted = new Tally<>(
            Stream.concat(EventTypes.known().keySet().stream(), Stream.of(OTHER)).toList());
    private final LongAdder unwanted = new LongAdder();
    private final LongAdder slow = new LongAdder();
    /** A ring: the one with the number n is at n modulo its length. */
    private final AtomicReferenceArray<Refusal> refusals = new AtomicReferenceArray<>(REMEMBERED_REFUSALS);
    private final AtomicLong nextRefusal = new AtomicLong();
    private volatile boolean reached;
    private volatile Instant lastAccepted;

    WebhookStatistics(String path) {
        this.path = path;
    }

    /**
     * A request that was refused.
     *
     * @param reason why
     * @param at     when
     */
    public record Refusal(RefusalReason reason, Instant at) {
    }

    void reached() {
        if (!reached) {
            reached = true;
        }
    }

    void answered(WebhookAnswer answer) {
        answers.count(answer);
    }

    void unwanted() {
        unwanted.increment();
    }

    void accepted(VoiceEvent event, Instant at) {
        accepted.count(TYPES.getOrDefault(event.getClass(), OTHER));
        lastAccepted = at;
    }

    void refused(RefusalReason reason, Instant at) {
        refused.count(reason);
        refusals.set((int) (nextRefusal.getAndIncrement() % REMEMBERED_REFUSALS), new Refusal(reason, at));
    }

    /**
     * Counts a route that took longer than Telnyx waits.
     */
    public void slow() {
        slow.increment();
    }

    /**
     * The path.
     *
     * @return where the requests go
     */
    public String getPath() {
        return path;
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
     * How the requests were answered.
     *
     * @return the numbers by answer
     */
    public Tally<WebhookAnswer> getAnswers() {
        return answers;
    }

    /**
     * How many deliveries were genuine, duplicates included.
     *
     * @return the numbers by the type of the event, with {@link #OTHER} for all types that have no record
     */
    public Tally<String> getAcceptedByType() {
        return accepted;
    }

    /**
     * How many deliveries were genuine.
     *
     * @return the number, duplicates included
     */
    public long getAccepted() {
        return accepted.sum();
    }

    /**
     * How many genuine deliveries no route wanted.
     *
     * @return the number; they were answered with 200
     */
    public long getUnwanted() {
        return unwanted.sum();
    }

    /**
     * How often a route took longer than Telnyx waits.
     *
     * @return the number
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
     * The last requests that were refused.
     *
     * @return why and when, the latest first; some twenty at most
     */
    public List<Refusal> getLastRefused() {
        long next = nextRefusal.get();
        List<Refusal> last = new ArrayList<>();
        for (long number = next - 1; number >= Math.max(0, next - REMEMBERED_REFUSALS); number--) {
            Refusal refusal = refusals.get((int) (number % REMEMBERED_REFUSALS));
            if (refusal != null) {
                last.add(refusal);
            }
        }
        return last;
    }

    /**
     * How many requests were refused.
     *
     * @return the numbers by reason
     */
    public Tally<RefusalReason> getRefused() {
        return refused;
    }

    @Override
    public String toString() {
        return "Webhook " + path;
    }
}
