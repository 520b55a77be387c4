package org.cameltelnyx.voice.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.concurrent.atomic.LongAdder;

import org.cameltelnyx.voice.support.Durations;
import org.cameltelnyx.voice.support.Tally;
import org.cameltelnyx.voice.webhook.Subscription.State;

/**
 * The statistics of one route that Camel does not keep: age, duplicates, slow and missed events.
 */
public final class RouteStatistics {

    /** Older events do not count: Telnyx retries for about a minute, so their age does not measure the delivery. */
    private static final Duration LONGEST_AGE = Duration.ofDays(1);

    private final LongAdder duplicates = new LongAdder();
    private final LongAdder slow = new LongAdder();
    private final Tally<State> missed = new Tally<>(EnumSet.of(State.SUSPENDED, State.STARTING, State.STOPPED));
    private final Durations age = new Durations();

    /**
     * Measures the age of an event that enters the route.
     *
     * @param occurredAt when the event occurred, or null if unknown
     * @param now        when the event enters the route
     */
    public void entered(Instant occurredAt, Instant now) {
        if (occurredAt != null && !occurredAt.isBefore(now.minus(LONGEST_AGE))) {
            // the clocks of two machines can differ by more than the delivery takes
            age.add(occurredAt.isAfter(now) ? 0 : Duration.between(occurredAt, now).toNanos());
        }
    }

    void duplicate() {
        duplicates.increment();
    }

    void missed(State state) {
        missed.count(state);
    }

    /** Counts an event that took the route longer than Telnyx waits. */
    public void slow() {
        slow.increment();
    }

    /** {@return the number of duplicates skipped: already processed or in flight} */
    public long getDuplicates() {
        return duplicates.sum();
    }

    /** {@return the number of events that took the route longer than Telnyx waits} */
    public long getSlow() {
        return slow.sum();
    }

    /** {@return the number of deliveries that the route wanted and could not take, by its state} */
    public Tally<State> getMissed() {
        return missed;
    }

    /** {@return the age of the events when they entered the route, by Telnyx' clock} */
    public Durations getAge() {
        return age;
    }
}
