package org.cameltelnyx.voice.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Faults on demand for commands: {@code simulator.faults().on("refer").times(2).status(503)}. Requests consume faults in
 * the order in which they were added; a request consumes at most one latency before and one after its effect, and one other
 * fault. The list is guarded by this object's monitor.
 */
public final class CommandFaults {

    private static final String ANY = "*";

    private final Set<String> actions;
    private final List<Planned> planned = new ArrayList<>();

    CommandFaults(Set<String> actions) {
        this.actions = actions;
    }

    /** A kind of fault. */
    private sealed interface Fault {

        String described();
    }

    private record Latency(Duration duration) implements Fault {

        @Override
        public String described() {
            return "latency " + duration.toMillis() + " ms";
        }
    }

    private record Instead(CommandFate.Ending ending) implements Fault {

        @Override
        public String described() {
            if (ending instanceof CommandFate.OtherAnswer other) {
                return "status " + other.answer().status();
            }
            return ending instanceof CommandFate.CutInHalf ? "answer cut in half" : "connection dropped";
        }
    }

    private static final class Planned {

        private final String action;
        private final boolean afterEffect;
        private final Fault fault;
        private int left;

        private Planned(String action, boolean afterEffect, Fault fault, int left) {
            this.action = action;
            this.afterEffect = afterEffect;
            this.fault = fault;
            this.left = left;
        }
    }

    /**
     * Starts faults for one action.
     *
     * @param  action                   its name, such as {@code refer}
     * @return                          the script, which applies to the next request unless it sets another number
     * @throws IllegalArgumentException if the simulator does not know the action
     */
    public Script on(String action) {
        return new Script(ANY.equals(action) ? ANY : Names.require("action", action, actions));
    }

    /**
     * Starts faults for every request, whatever its action, unknown actions included.
     *
     * @return the script, which applies to the next request unless it sets another number
     */
    public Script onAny() {
        return new Script(ANY);
    }

    /**
     * Removes all pending faults.
     */
    public synchronized void clear() {
        planned.clear();
    }

    synchronized CommandFate take(String action) {
        Duration latencyBefore = Duration.ZERO;
        Duration latencyAfter = Duration.ZERO;
        CommandFate.Ending before = null;
        CommandFate.Ending after = null;
        for (Iterator<Planned> each = planned.iterator(); each.hasNext();) {
            Planned next = each.next();
            if (!ANY.equals(next.action) && !next.action.equals(action)) {
                continue;
            }
            if (next.fault instanceof Latency latency && !next.afterEffect && latencyBefore.isZero()) {
                latencyBefore = latency.duration();
            } else if (next.fault instanceof Latency latency && next.afterEffect && latencyAfter.isZero()) {
                latencyAfter = latency.duration();
            } else if (next.fault instanceof Instead instead && before == null && after == null) {
                before = next.afterEffect ? null : instead.ending();
                after = next.afterEffect ? instead.ending() : null;
            } else {
                continue;
            }
            if (--next.left == 0) {
                each.remove();
            }
        }
        return new CommandFate(latencyBefore, before, latencyAfter, after);
    }

    synchronized List<PendingFault> pending() {
        return planned.stream()
                .map(next -> new PendingFault(
                        next.action, next.fault.described() + (next.afterEffect ? ", after the effect" : ""), next.left))
                .toList();
    }

    static Duration positive(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("A delay must be positive, not " + duration.toMillis() + " ms");
        }
        return duration;
    }

    private synchronized void plan(Planned fault) {
        planned.add(fault);
    }

    /**
     * Adds faults for the requests of an action. Each method that names a fault adds it immediately and returns this
     * script, so that a status can follow a latency.
     */
    public final class Script {

        private final String action;
        private int times = 1;
        private boolean afterEffect;

        private Script(String action) {
            this.action = action;
        }

        /**
         * Sets for how many requests the faults added next apply; 1 by default.
         *
         * @param  times                    the number of requests
         * @return                          this script
         * @throws IllegalArgumentException if the number is less than 1
         */
        public Script times(int times) {
            if (times < 1) {
                throw new IllegalArgumentException("A fault needs at least 1 request, not " + times);
            }
            this.times = times;
            return this;
        }

        /**
         * Applies the faults added next to all requests until {@link CommandFaults#clear()}.
         *
         * @return this script
         */
        public Script always() {
            return times(Integer.MAX_VALUE);
        }

        /**
         * Lets the faults added next happen after the command has taken effect; by default they prevent the effect.
         *
         * @return this script
         */
        public Script afterEffect() {
            this.afterEffect = true;
            return this;
        }

        /**
         * Delays the request.
         *
         * @param  duration                 the delay
         * @return                          this script
         * @throws IllegalArgumentException if the delay is not positive
         */
        public Script latency(Duration duration) {
            return add(afterEffect, new Latency(CommandFaults.positive(duration)));
        }

        /**
         * Answers the request with an error in the words of Telnyx.
         *
         * @param  status                   the HTTP status
         * @return                          this script
         * @throws IllegalArgumentException if the status is not from 300 to 599
         */
        public Script status(int status) {
            return status(status, Map.of());
        }

        /**
         * Answers the request with an error in the words of Telnyx, and with further headers.
         *
         * @param  status                   the HTTP status
         * @param  headers                  such as Retry-After or x-ratelimit-reset
         * @return                          this script
         * @throws IllegalArgumentException if the status is not from 300 to 599
         */
        public Script status(int status, Map<String, String> headers) {
            if (status < 300 || status > 599) {
                throw new IllegalArgumentException(
                        status + " is not the status of a failure, from 300 to 599; answer(...) accepts any status");
            }
            Answer.Problem problem = new Answer.Problem(
                    TelnyxError.of(status), "The test has requested the status " + status + ".", null);
            return ends(new CommandFate.OtherAnswer(Answer.refused(status, List.of(problem)).with(headers)));
        }

        /**
         * Answers the request with exactly this, for example a redirect, an HTML page, truncated JSON or a huge text.
         *
         * @param  status  the HTTP status
         * @param  headers the headers, including Content-Type if the answer has one
         * @param  body    the text of the body, sent in UTF-8
         * @return         this script
         */
        public Script answer(int status, Map<String, String> headers, String body) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            return ends(new CommandFate.OtherAnswer(new Answer(status, Map.copyOf(headers), bytes)));
        }

        /**
         * Closes the connection without an answer; the command has no effect.
         *
         * @return this script
         */
        public Script dropBeforeEffect() {
            return add(false, new Instead(new CommandFate.Dropped()));
        }

        /**
         * Lets the command take effect, then closes the connection without an answer.
         *
         * @return this script
         */
        public Script dropAfterEffect() {
            return add(true, new Instead(new CommandFate.Dropped()));
        }

        /**
         * Lets the command take effect, but closes the connection after half of the answer's body.
         *
         * @return this script
         */
        public Script cutResponse() {
            return add(true, new Instead(new CommandFate.CutInHalf()));
        }

        private Script ends(CommandFate.Ending ending) {
            return add(afterEffect, new Instead(ending));
        }

        private Script add(boolean after, Fault fault) {
            plan(new Planned(action, after, fault, times));
            return this;
        }
    }
}
