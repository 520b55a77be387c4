package org.cameltelnyx.voice.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.TreeSet;

/**
 * The clock of a simulator, which a test can move: {@code simulator.clock().advance(Duration.ofSeconds(30))}. Timeouts (of
 * ringing, gathering digits, waiting in a queue) happen only when a test moves the clock. Repeated and late webhooks are
 * sent in real time, or earlier if the clock is moved.
 * <p>
 * Without a {@linkplain TelnyxSimulatorBuilder#manualClock() manual clock}, real time passes as well.
 * <p>
 * This object's monitor guards the timers, the moved time and whether the clock is manual. No foreign code runs under it.
 */
public final class SimulatorClock extends Clock {

    private final Clock base;
    private final TreeSet<Timer> timers = new TreeSet<>(
            Comparator.comparing((Timer timer) -> timer.due).thenComparing(timer -> timer.number));
    /** Held while the clock moves, so that only one thread moves it. */
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

    /** An action that runs when the clock reaches its time. */
    final class Timer {

        private final Instant due;
        private final long number;
        private final Runnable action;

        private Timer(Instant due, long number, Runnable action) {
            this.due = due;
            this.number = number;
            this.action = action;
        }

        /** Cancels the timer; returns false if it has run or was already cancelled. */
        boolean cancel() {
            synchronized (SimulatorClock.this) {
                return timers.remove(this);
            }
        }
    }

    /**
     * Moves the clock. All timers that are due by then run in order, each at its time. Before the clock moves on, all
     * events in flight are delivered, so that the application has reacted to them.
     *
     * @param  duration                 how far to move the clock
     * @return                          this clock
     * @throws IllegalArgumentException if the duration is negative or zero
     * @throws IllegalStateException    if an event is not answered within {@link TelnyxSimulator#PATIENCE}
     */
    public SimulatorClock advance(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(
                    "The clock cannot be moved by " + duration.toMillis() + " ms; time only moves forward");
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
     * @return the time of the machine, or for a manual clock that of its start, plus the moved time
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

    /** The time of the machine, which the application also uses. */
    Instant unmoved() {
        return base.instant();
    }

    synchronized boolean isManual() {
        return isManual;
    }

    synchronized void manual(boolean newManual) {
        isManual = newManual;
    }

    /** Sets what waits, before the clock moves on, until the events are delivered. */
    void settling(Runnable newSettling) {
        settling = newSettling;
    }

    synchronized Timer after(Duration delay, Runnable action) {
        Timer timer = new Timer(instant().plus(delay), ++timersSoFar, action);
        timers.add(timer);
        return timer;
    }

    /** Drops all timers, and returns to the time of the machine. */
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
