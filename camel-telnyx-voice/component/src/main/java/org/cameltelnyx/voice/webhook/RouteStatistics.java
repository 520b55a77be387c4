package org.cameltelnyx.voice.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.concurrent.atomic.LongAdder;

import org.cameltelnyx.voice.statistics.Durations;
import org.cameltelnyx.voice.statistics.Statistics;
import org.cameltelnyx.voice.statistics.Tally;
import org.cameltelnyx.voice.statistics.VoiceStatistics;
import org.cameltelnyx.voice.webhook.Subscription.State;

/**
 * What has become of the events that a route received, for as long as the route is there.
 */
public final class RouteStatistics implements Statistics {

    /** Telnyx tries for a minute or so: what says that it happened long before tells nothing of how fast events come. */
    private static final Duration LONGEST_AGE = Duration.ofDays(1);

    private final String path;
    private final String routeId;
    private final LongAdder inFlight = new LongAdder();
    private final LongAdder duplicates = new LongAdder();
    private final LongAdder slow = new LongAdder();
    private final Tally<State> missed = new Tally<>(EnumSet.of(State.SUSPENDED, State.STARTING, State.STOPPED));
    private final Durations age = new Durations();
    private final Durations done = new Durations();
    private final Durations failed = new Durations();

    RouteStatistics(String path, String routeId) {
        this.path = path;
        this.routeId = routeId;
    }

    /**
     * What has become of the events of a route.
     *
     * @param  all     the statistics of the context
     * @param  path    where it receives
     * @param  routeId the route
     * @return         the numbers, the same object until the route is removed
     */
    public static RouteStatistics of(VoiceStatistics all, String path, String routeId) {
        return all.get(RouteStatistics.class, path + " " + routeId, () -> new RouteStatistics(path, routeId));
    }

    void removeFrom(VoiceStatistics all) {
        all.remove(RouteStatistics.class, path + " " + routeId);
    }

    /**
     * An event enters the route.
     *
     * @param occurredAt when it happened, or null if Telnyx has not said so
     * @param now        when it enters the route
     */
    public void entered(Instant occurredAt, Instant now) {
        inFlight.increment();
        if (occurredAt == null || occurredAt.isBefore(now.minus(LONGEST_AGE))) {
            return;
        }
        // the clocks of two machines can differ by more than an event needs
        age.add(occurredAt.isAfter(now) ? 0 : Duration.between(occurredAt, now).toNanos());
    }

    /**
     * An event has left the route.
     *
     * @param successful whether the route is done with it
     * @param nanos      how long it was in the route, in nanoseconds
     */
    public void left(boolean successful, long nanos) {
        inFlight.decrement();
        (successful ? done : failed).add(nanos);
    }

    /** An event came that the route is done with, or that is under way in it. */
    public void duplicate() {
        duplicates.increment();
    }

    void missed(State state) {
        missed.count(state);
    }

    /** An event was in the route for longer than Telnyx waits. */
    public void slow() {
        slow.increment();
    }

    /**
     * The path.
     *
     * @return where the events come from
     */
    public String getPath() {
        return path;
    }

    /**
     * The route.
     *
     * @return its id
     */
    public String getRouteId() {
        return routeId;
    }

    /**
     * How many events are in the route now.
     *
     * @return the number
     */
    public long getInFlight() {
        return inFlight.sum();
    }

    /**
     * How many deliveries did not enter the route, since it was done with the event, or had it under way.
     *
     * @return the number
     */
    public long getDuplicates() {
        return duplicates.sum();
    }

    /**
     * How many events were in the route for longer than Telnyx waits.
     *
     * @return the number
     */
    public long getSlow() {
        return slow.sum();
    }

    /**
     * How many deliveries the route wanted and could not take.
     *
     * @return the numbers by what it was: suspended, starting or stopped
     */
    public Tally<State> getMissed() {
        return missed;
    }

    /**
     * How old the events were when they entered the route.
     *
     * @return the times from when they happened, by Telnyx' clock
     */
    public Durations getAge() {
        return age;
    }

    /**
     * How long the route took for the events that it is done with.
     *
     * @return the times
     */
    public Durations getDone() {
        return done;
    }

    /**
     * How long the route took for the events with which it failed.
     *
     * @return the times
     */
    public Durations getFailed() {
        return failed;
    }

    @Override
    public String toString() {
        return "Route " + routeId + " of webhook " + path;
    }
}
