package org.cameltelnyx.voice.api;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.cameltelnyx.voice.support.Durations;
import org.cameltelnyx.voice.support.Tally;

/**
 * The numbers of one action: outcomes, retries and waits of its commands, and the commands in flight.
 */
public final class CommandStatistics {

    /** What {@link RetryPolicy} retries; an invalid request is one that is already being carried out (status 409). */
    private static final List<CommandOutcome> RETRIED = List.of(
            CommandOutcome.RATE_LIMITED, CommandOutcome.UNREACHABLE, CommandOutcome.SERVER, CommandOutcome.OUTCOME_UNKNOWN,
            CommandOutcome.INVALID_REQUEST);

    private final String action;
    private final Map<CommandOutcome, Durations> ended = new EnumMap<>(CommandOutcome.class);
    private final Tally<CommandOutcome> retries = new Tally<>(RETRIED);
    private final Durations rateLimitWaits = new Durations();
    private final Set<Command> inFlight = ConcurrentHashMap.newKeySet();

    CommandStatistics(String action) {
        this.action = action;
        Arrays.stream(CommandOutcome.values()).forEach(outcome -> ended.put(outcome, new Durations()));
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

        /** {@return the time since it began} */
        public Duration age() {
            return Duration.ofNanos(System.nanoTime() - start);
        }

        @Override
        public String toString() {
            return "for " + age().toMillis() + " ms, attempt " + attempt + ", waits for " + waitsFor();
        }
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

    /** {@return the time commands took by outcome, with all attempts and the pauses between them} */
    public Map<CommandOutcome, Durations> getEnded() {
        return Collections.unmodifiableMap(ended);
    }

    /** {@return the number of retries by the outcome of the attempt before} */
    public Tally<CommandOutcome> getRetries() {
        return retries;
    }

    /** {@return the time commands waited because of rate limiting} */
    public Durations getRateLimitWaits() {
        return rateLimitWaits;
    }
}
