package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Faults on demand for webhooks: {@code simulator.webhookFaults().on("call.refer.*").duplicate()}. All faults that
 * match an event apply to it together, to every attempt to deliver it. The list is guarded by this object's monitor.
 */
public final class WebhookFaults {

    private final EventTypes types;
    private final List<Planned> planned = new ArrayList<>();

    WebhookFaults(EventTypes types) {
        this.types = types;
    }

    private static final class Planned {

        private final String type;
        private final UnaryOperator<WebhookFate> fault;
        private int left;

        private Planned(String type, UnaryOperator<WebhookFate> fault, int left) {
            this.type = type;
            this.fault = fault;
            this.left = left;
        }

        private boolean matches(String eventType) {
            return type.endsWith("*")
                    ? eventType.startsWith(type.substring(0, type.length() - 1))
                    : eventType.equals(type);
        }
    }

    /**
     * Faults for events of a type.
     *
     * @param  eventType                the type as on the wire; an asterisk at its end stands for anything, as in
     *                                  {@code siprec.*}
     * @return                          what can go wrong, for the next event unless said otherwise
     * @throws IllegalArgumentException if Telnyx documents no such event, and the test has sent none
     */
    public Script on(String eventType) {
        return new Script(types.requirePattern(Objects.requireNonNull(eventType, "eventType")));
    }

    /**
     * Faults for every event.
     *
     * @return what can go wrong, for the next event unless said otherwise
     */
    public Script onAny() {
        return on("*");
    }

    /**
     * Forgets all faults that are not used up yet.
     */
    public synchronized void clear() {
        planned.clear();
    }

    synchronized WebhookFate take(String eventType) {
        WebhookFate fate = WebhookFate.NORMAL;
        for (Iterator<Planned> each = planned.iterator(); each.hasNext();) {
            Planned next = each.next();
            if (next.matches(eventType)) {
                fate = next.fault.apply(fate);
                if (--next.left == 0) {
                    each.remove();
                }
            }
        }
        return fate;
    }

    synchronized List<PendingFault> pending() {
        return planned.stream()
                .map(next -> new PendingFault(
                        next.type, String.join(", ", next.fault.apply(WebhookFate.NORMAL).described()), next.left))
                .toList();
    }

    private synchronized void plan(Planned fault) {
        planned.add(fault);
    }

    /**
     * What can go wrong with events. Each of the methods that name a fault asks for it at once, and returns this
     * script, so that several can be combined.
     */
    public final class Script {

        private final String type;
        private int times = 1;

        private Script(String type) {
            this.type = type;
        }

        /**
         * For how many events the faults that are named next are meant; 1 unless said otherwise.
         *
         * @param  times                    a number of events
         * @return                          this script
         * @throws IllegalArgumentException if it is less than 1
         */
        public Script times(int times) {
            if (times < 1) {
                throw new IllegalArgumentException("A fault for " + times + " events is none; use 1 or more");
            }
            this.times = times;
            return this;
        }

        /**
         * The faults that are named next are meant for all events until {@link WebhookFaults#clear()}.
         *
         * @return this script
         */
        public Script always() {
            return times(Integer.MAX_VALUE);
        }

        /**
         * The event is delivered a second time at the same moment, with the same id.
         *
         * @return this script
         */
        public Script duplicate() {
            return duplicate(Duration.ZERO);
        }

        /**
         * The event is delivered a second time, with the same id.
         *
         * @param  later how long after the first time
         * @return       this script
         */
        public Script duplicate(Duration later) {
            return add(fate -> fate.duplicatedAfter(later));
        }

        /**
         * The event is delivered late; what happens after it is not held up.
         *
         * @param  delay                    how late
         * @return                          this script
         * @throws IllegalArgumentException if that is no time at all
         */
        public Script late(Duration delay) {
            CommandFaults.positive(delay);
            return add(fate -> fate.late(delay));
        }

        /**
         * The event is delivered once the receiver has reacted to the event after it, or after two seconds when none
         * follows.
         *
         * @return this script
         */
        public Script outOfOrder() {
            return add(WebhookFate::heldBack);
        }

        /**
         * One byte of the body is changed after signing; the body is JSON still.
         *
         * @return this script
         */
        public Script tamper() {
            return add(WebhookFate::tampered);
        }

        /**
         * The event is signed, correctly, with a timestamp of the past.
         *
         * @param  age how far in the past; a negative duration means the future
         * @return     this script
         */
        public Script stale(Duration age) {
            return add(fate -> fate.aged(age));
        }

        /**
         * The event lacks the signature header.
         *
         * @return this script
         */
        public Script unsigned() {
            return add(WebhookFate::unsigned);
        }

        /**
         * The event is signed with a key that is not the simulator's.
         *
         * @return this script
         */
        public Script foreignKey() {
            WebhookSigner foreign = WebhookSigner.generate();
            return add(fate -> fate.signedBy(foreign));
        }

        private Script add(UnaryOperator<WebhookFate> fault) {
            plan(new Planned(type, fault, times));
            return this;
        }
    }
}
