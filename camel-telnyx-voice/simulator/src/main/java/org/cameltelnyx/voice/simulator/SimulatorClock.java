package org.cameltelnyx.voice.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.TreeSet;

/**
 * The clock of a simulator, which a test can move: {@code simulator.clock().advance(Duration.ofSeconds(30))}. Whatever has
 * a time-out (ringing, gathering digits, waiting in a queue) times out when a test moves the clock, and not before. Repeated
 * and late webhooks come in real time, or earlier when the clock is moved.
 * <p>
 * Unless the builder asks for a {@linkplain TelnyxSimulatorBuilder#manualClock() manual clock}, real time passes as well.
 * <p>
 * Timers, how far the clock has been moved and whether it is manual are guarded by this object's monitor, under which nothing else is called.
 */
public final class SimulatorClock extends Clock {

    private final Clock base;
    private final TreeSet<Timer> timers = new TreeSet<>(
            Comparator.comparing((Timer timer) -> timer.due).thenComparing(timer -> timer.number));
    /** Held while time is moved, so that two threads do not move it at once. */
    private final Object moving = new Object();
    private Runnable settling = () -> {
    };
    private boolean isManual;
    private Instant start;
    private Duration moved = Duration.ZERO;
    private long timersSoFar;

    SimulatorClock(Clock base, boolean isManual) {
        this.base = base;
        this.isManual = isManual;
        this.start = base.instant();
    }

    /** Something that happens once the clock shows its time. */
    final class Timer {

        private final Instant due;
        private final long number;
        private final Runnable action;

        private Timer(Instant due, long number, Runnable action) {
            this.due = due;
            this.number = number;
            this.action = action;
        }

        /** False if it has happened, or has been cancelled. */
        boolean cancel() {
            synchronized (SimulatorClock.this) {
                return timers.remove(this);
            }
        }
    }

    /**
     * Lets time pass. Whatever is due until then happens in order, each at its time. Before time goes on, all events that
     * are under way are delivered, so that the application has reacted to what has happened.
     *
     * @param  duration                 how much time
     * @return                          this clock
     * @throws IllegalArgumentException if it is negative or zero
     * @throws IllegalStateException    if an event is not answered within {@link TelnyxSimulator#PATIENCE}
     */
    public SimulatorClock advance(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(
                    "The clock cannot be moved by " + duration.toMillis() + " ms; time goes forward only");
        }
        synchronized (moving) {
            settling.run();
            Instant end = instant().plus(duration);
            for (Timer next = dueUntil(end); next != null; next = dueUntil(end)) {
                moveTo(next.due);
                next.action.run();
                settling.run();
            }
            moveTo(end);
            settling.run();
            return this;
        }
    }

    /**
     * The time in the simulator.
     *
     * @return the time of the machine, or for a manual clock that of its start, and as much as the clock has been moved
     */
    @Override
    public synchronized Instant instant() {
        return (isManual ? start : base.instant()).plus(moved);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    /** The time of the machine, which the application knows. */
    Instant unmoved() {
        return base.instant();
    }

    synchronized boolean isManual() {
        return isManual;
    }

    synchronized void manual(boolean newManual) {
        isManual = newManual;
    }

    /** What to wait for before time goes on. */
    void settling(Runnable newSettling) {
        settling = newSettling;
    }

    synchronized Timer after(Duration delay, Runnable action) {
        Timer timer = new Timer(instant().plus(delay), ++timersSoFar, action);
        timers.add(timer);
        return timer;
    }

    /** Forgets all timers, and goes back to the time of the machine. */
    synchronized void reset() {
        timers.clear();
        start = base.instant();
        moved = Duration.ZERO;
    }

    private synchronized Timer dueUntil(Instant end) {
        return timers.isEmpty() || timers.first().due.isAfter(end) ? null : timers.pollFirst();
    }

    private synchronized void moveTo(Instant time) {
        Duration missing = Duration.between(instant(), time);
        if (!missing.isNegative()) {
            moved = moved.plus(missing);
        }
    }
}
