package org.cameltelnyx.voice.api;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.cameltelnyx.voice.statistics.Durations;
import org.cameltelnyx.voice.statistics.Statistics;
import org.cameltelnyx.voice.statistics.Tally;
import org.cameltelnyx.voice.statistics.VoiceStatistics;

/**
 * What has become of the commands of one action, since the first of them.
 */
public final class CommandStatistics implements Statistics {

    /** What {@link RetryPolicy} goes on after; an invalid request is one that is being carried out (status 409). */
    private static final List<CommandOutcome> RETRIED = List.of(
            CommandOutcome.RATE_LIMITED, CommandOutcome.UNREACHABLE, CommandOutcome.SERVER, CommandOutcome.OUTCOME_UNKNOWN,
            CommandOutcome.INVALID_REQUEST);

    private final String action;
    private final Map<CommandOutcome, Durations> ended = new EnumMap<>(CommandOutcome.class);
    private final Tally<CommandOutcome> retries = new Tally<>(RETRIED);
    private final Durations rateLimitWaits = new Durations();
    private final Set<Command> inFlight = ConcurrentHashMap.newKeySet();

    private CommandStatistics(String action) {
        this.action = action;
        Arrays.stream(CommandOutcome.values()).forEach(outcome -> ended.put(outcome, new Durations()));
    }

    /**
     * What has become of the commands of an action.
     *
     * @param  all    the statistics of the context
     * @param  action the action
     * @return        the numbers
     */
    public static CommandStatistics of(VoiceStatistics all, String action) {
        return all.get(CommandStatistics.class, action, () -> new CommandStatistics(action));
    }

    /** A command that has not ended. */
    public final class Command {

        private final long start = System.nanoTime();
        private volatile int attempt = 1;
        private volatile boolean waiting;

        private Command() {
        }

        void waits() {
            waiting = true;
        }

        /** The wait is over. */
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

        /**
         * Which attempt it is at.
         *
         * @return the number, beginning with 1
         */
        public int attempt() {
            return attempt;
        }

        /**
         * What it waits for.
         *
         * @return "a connection or an answer", or "the next attempt" before it is sent again
         */
        public String waitsFor() {
            return waiting ? "the next attempt" : "a connection or an answer";
        }

        /**
         * For how long it has been under way.
         *
         * @return the time since it began
         */
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

    /**
     * The action.
     *
     * @return its name in the endpoint URI
     */
    public String getAction() {
        return action;
    }

    /**
     * The commands under way.
     *
     * @return the commands, the one that began first is the first
     */
    public List<Command> getInFlight() {
        return inFlight.stream().sorted((one, other) -> Long.signum(one.start - other.start)).toList();
    }

    /**
     * How many commands are under way.
     *
     * @return the number
     */
    public int getInFlightCount() {
        return inFlight.size();
    }

    /**
     * How long the commands took, with all attempts and the waits between them.
     *
     * @return the times by outcome
     */
    public Map<CommandOutcome, Durations> getEnded() {
        return Collections.unmodifiableMap(ended);
    }

    /**
     * How many commands have failed, whatever a route has made of it.
     *
     * @return the number of all outcomes but {@link CommandOutcome#OK}
     */
    public long getFailed() {
        return ended.values().stream().mapToLong(Durations::count).sum() - ended.get(CommandOutcome.OK).count();
    }

    /**
     * How often a command was sent again.
     *
     * @return the numbers by what had become of the attempt before
     */
    public Tally<CommandOutcome> getRetries() {
        return retries;
    }

    /**
     * How long commands waited since Telnyx took no more of them.
     *
     * @return the times of the waits
     */
    public Durations getRateLimitWaits() {
        return rateLimitWaits;
    }

    @Override
    public String toString() {
        return "Action " + action;
    }
}
