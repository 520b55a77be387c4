package org.cameltelnyx.voice.api;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import org.cameltelnyx.voice.support.Durations;
import org.cameltelnyx.voice.support.Tally;

/**
 * The statistics of one action: outcomes, retries and waits of its commands, and the commands in flight.
 */
public final class CommandStatistics {

    /**
     * The outcomes after which {@link RetryPolicy} retries; an invalid request only with status 409: Telnyx is already
     * executing the command.
     */
    private static final List<CommandOutcome> RETRIED = List.of(
            CommandOutcome.RATE_LIMITED, CommandOutcome.UNREACHABLE, CommandOutcome.SERVER, CommandOutcome.OUTCOME_UNKNOWN,
            CommandOutcome.INVALID_REQUEST);

    private final String action;
    private final Map<CommandOutcome, Durations> ended = new EnumMap<>(CommandOutcome.class);
    private final Tally<CommandOutcome> retries = new Tally<>(RETRIED);
    private final Durations rateLimitWaits = new Durations();
    private final Set<Command> inFlight = ConcurrentHashMap.newKeySet();
    private final Map<WaitEnd, Durations> waited = new EnumMap<>(WaitEnd.class);
    private final Set<Wait> waiting = ConcurrentHashMap.newKeySet();
    private final LongAdder lateOutcomes = new LongAdder();
    private final LongAdder unawaitedOutcomes = new LongAdder();

    CommandStatistics(String action) {
        this.action = action;
        Arrays.stream(CommandOutcome.values()).forEach(outcome -> ended.put(outcome, new Durations()));
        Arrays.stream(WaitEnd.values()).forEach(end -> waited.put(end, new Durations()));
    }

    /** A command in flight. */
    public final class Command {

        private final long start = System.nanoTime();
        private volatile int attempt = 1;
        private volatile boolean waiting;

        private Command() {
        }

        void waits() {
            waiting = true;
        }

        void waited(long nanos, boolean forRateLimit) {
            waiting = false;
            if (forRateLimit) {
                rateLimitWaits.add(nanos);
            }
        }

        void isSentAgain(CommandOutcome after) {
            attempt++;
            retries.count(after);
        }

        void ended(CommandOutcome outcome) {
            inFlight.remove(this);
            ended.get(outcome).add(System.nanoTime() - start);
        }

        /** {@return the number of the attempt, beginning with 1} */
        public int attempt() {
            return attempt;
        }

        /** {@return "the next attempt" during the pause before a retry, else "a connection or an answer"} */
        public String waitsFor() {
            return waiting ? "the next attempt" : "a connection or an answer";
        }

        /** {@return how long it has lasted} */
        public Duration age() {
            return Duration.ofNanos(System.nanoTime() - start);
        }

        @Override
        public String toString() {
            return "for " + age().toMillis() + " ms, attempt " + attempt + ", waits for " + waitsFor();
        }
    }

    /** How the wait of a flow ended. */
    public enum WaitEnd {

        /** The outcome has arrived. */
        OUTCOME,
        /** The call has ended first. */
        CALL_ENDED,
        /** The outcome has not arrived in time. */
        TIMEOUT,
        /** The application stops. */
        STOPPED;

        private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /**
         * The name of the end in metrics.
         *
         * @return a word with hyphens
         */
        @Override
        public String toString() {
            return text;
        }
    }

    /** A flow that waits for the outcome of a command. */
    public final class Wait {

        private final String call;
        private final long start = System.nanoTime();

        private Wait(String call) {
            this.call = call;
        }

        /**
         * Ends the wait.
         *
         * @param end how it ended
         */
        public void ended(WaitEnd end) {
            if (waiting.remove(this)) {
                waited.get(end).add(System.nanoTime() - start);
            }
        }

        /** {@return the call leg that the command acts on, or null} */
        public String call() {
            return call;
        }

        /** {@return how long it has lasted} */
        public Duration age() {
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    /**
     * Records that a flow begins to wait.
     *
     * @param  call the call leg that the command acts on or has created, or null
     * @return      the wait
     */
    public Wait waits(String call) {
        Wait wait = new Wait(call);
        waiting.add(wait);
        return wait;
    }

    /** Counts an outcome that arrived after a flow had stopped waiting. */
    public void lateOutcome() {
        lateOutcomes.increment();
    }

    /** Counts an outcome that no flow waits for. */
    public void unawaitedOutcome() {
        unawaitedOutcomes.increment();
    }

    Command begins() {
        Command command = new Command();
        inFlight.add(command);
        return command;
    }

    /** {@return the name of the action in the endpoint URI} */
    public String getAction() {
        return action;
    }

    /** {@return the commands in flight, the oldest first} */
    public List<Command> getInFlight() {
        return inFlight.stream().sorted(Comparator.comparing(Command::age).reversed()).toList();
    }

    /** {@return the number of commands in flight} */
    public int getInFlightCount() {
        return inFlight.size();
    }

    /** {@return how long commands took, by outcome, with all attempts and the pauses between them} */
    public Map<CommandOutcome, Durations> getEnded() {
        return Collections.unmodifiableMap(ended);
    }

    /** {@return the number of retries, by the outcome of the previous attempt} */
    public Tally<CommandOutcome> getRetries() {
        return retries;
    }

    /** {@return how long commands waited because of rate limiting} */
    public Durations getRateLimitWaits() {
        return rateLimitWaits;
    }

    /** {@return the flows that wait for an outcome, the oldest first} */
    public List<Wait> getWaiting() {
        return waiting.stream().sorted(Comparator.comparing(Wait::age).reversed()).toList();
    }

    /** {@return the number of flows that wait for an outcome} */
    public int getWaitingCount() {
        return waiting.size();
    }

    /** {@return how long flows waited, by how the wait ended} */
    public Map<WaitEnd, Durations> getWaited() {
        return Collections.unmodifiableMap(waited);
    }

    /** {@return the number of outcomes that arrived after the flow had stopped waiting} */
    public long getLateOutcomes() {
        return lateOutcomes.sum();
    }

    /** {@return the number of outcomes that no flow waited for} */
    public long getUnawaitedOutcomes() {
        return unawaitedOutcomes.sum();
    }
}
