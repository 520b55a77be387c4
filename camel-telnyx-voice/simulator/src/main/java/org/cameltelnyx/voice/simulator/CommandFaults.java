package org.cameltelnyx.voice.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Faults on demand for commands: {@code simulator.faults().on("refer").times(2).status(503)}. Faults are used up in the
 * order in which they were asked for; a request uses up at most one latency on either side of its effect, and one other
 * fault. The list is guarded by this object's monitor.
 */
public final class CommandFaults {

    private static final String ANY = "*";

    private final Set<String> actions;
    private final List<Planned> planned = new ArrayList<>();

    CommandFaults(Set<String> actions) {
        this.actions = actions;
    }

    /** What is to go wrong. */
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
     * Faults for one action.
     *
     * @param  action                   its name, such as {@code refer}
     * @return                          what can go wrong, for the next request unless said otherwise
     * @throws IllegalArgumentException if the simulator does not know the action
     */
    public Script on(String action) {
        return new Script(ANY.equals(action) ? ANY : Names.require("action", action, actions));
    }

    /**
     * Faults for every request, whatever its action, unknown ones included.
     *
     * @return what can go wrong, for the next request unless said otherwise
     */
    public Script onAny() {
        return new Script(ANY);
    }

    /**
     * Forgets all faults that are not used up yet.
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
            throw new IllegalArgumentException("A delay of " + duration.toMillis() + " ms is none; give a longer one");
        }
        return duration;
    }

    private synchronized void plan(Planned fault) {
        planned.add(fault);
    }

    /**
     * What can go wrong with the requests of an action. Each of the methods that name a fault asks for it at once, and
     * returns this script, so that a latency can be followed by a status.
     */
    public final class Script {

        private final String action;
        private int times = 1;
        private boolean afterEffect;

        private Script(String action) {
            this.action = action;
        }

        /**
         * For how many requests the faults that are named next are meant; 1 unless said otherwise.
         *
         * @param  times                    a number of requests
         * @return                          this script
         * @throws IllegalArgumentException if it is less than 1
         */
        public Script times(int times) {
            if (times < 1) {
                throw new IllegalArgumentException("A fault for " + times + " requests is none; use 1 or more");
            }
            this.times = times;
            return this;
        }

        /**
         * The faults that are named next are meant for all requests until {@link CommandFaults#clear()}.
         *
         * @return this script
         */
        public Script always() {
            return times(Integer.MAX_VALUE);
        }

        /**
         * The faults that are named next happen once the command has taken effect; otherwise they keep it from doing
         * so.
         *
         * @return this script
         */
        public Script afterEffect() {
            this.afterEffect = true;
            return this;
        }

        /**
         * The request has to wait.
         *
         * @param  duration                 how long
         * @return                          this script
         * @throws IllegalArgumentException if that is no time at all
         */
        public Script latency(Duration duration) {
            return add(afterEffect, new Latency(CommandFaults.positive(duration)));
        }

        /**
         * The request is answered with an error as Telnyx would word it.
         *
         * @param  status                   the HTTP status
         * @return                          this script
         * @throws IllegalArgumentException if it is no status of a failure, from 300 to 599
         */
        public Script status(int status) {
            return status(status, Map.of());
        }

        /**
         * The request is answered with an error as Telnyx would word it, and further headers.
         *
         * @param  status                   the HTTP status
         * @param  headers                  such as Retry-After or x-ratelimit-reset
         * @return                          this script
         * @throws IllegalArgumentException if it is no status of a failure, from 300 to 599
         */
        public Script status(int status, Map<String, String> headers) {
            if (status < 300 || status > 599) {
                throw new IllegalArgumentException(
                        status + " is no status of a failure, from 300 to 599; answer(...) takes any");
            }
            Answer.Problem problem = new Answer.Problem(
                    TelnyxError.of(status), "The simulator was told to answer with " + status + ".", null);
            return ends(new CommandFate.OtherAnswer(Answer.refused(status, List.of(problem)).with(headers)));
        }

        /**
         * The request is answered with just this: a redirect, a page of HTML, JSON that ends too early, a huge text.
         *
         * @param  status  the HTTP status
         * @param  headers the headers, Content-Type among them if there is to be one
         * @param  body    the text of the body, sent in UTF-8
         * @return         this script
         */
        public Script answer(int status, Map<String, String> headers, String body) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            return ends(new CommandFate.OtherAnswer(new Answer(status, Map.copyOf(headers), bytes)));
        }

        /**
         * The connection is closed without an answer, and the command has no effect.
         *
         * @return this script
         */
        public Script dropBeforeEffect() {
            return add(false, new Instead(new CommandFate.Dropped()));
        }

        /**
         * The command takes effect, then the connection is closed without an answer.
         *
         * @return this script
         */
        public Script dropAfterEffect() {
            return add(true, new Instead(new CommandFate.Dropped()));
        }

        /**
         * The command takes effect, but the connection is closed after half of the answer's body.
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
