package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Faults on demand for webhooks: {@code simulator.webhookFaults().on("call.refer.*").duplicate()}. All faults that match an
 * event apply to it together, and to every attempt to deliver it. This object's monitor guards the list.
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
     * Starts faults for events of a type.
     *
     * @param  eventType                the type as on the wire; an asterisk at its end matches anything, as in
     *                                  {@code siprec.*}
     * @return                          the script, which applies to the next event unless it sets another number
     * @throws IllegalArgumentException if Telnyx documents no such event, and the test has sent none
     */
    public Script on(String eventType) {
        return new Script(types.requirePattern(Objects.requireNonNull(eventType, "eventType")));
    }

    /**
     * Starts faults for every event.
     *
     * @return the script, which applies to the next event unless it sets another number
     */
    public Script onAny() {
        return on("*");
    }

    /**
     * Removes all pending faults.
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
     * Adds faults for events. Each method that names a fault adds it immediately and returns this script, so that several
     * can be combined.
     */
    public final class Script {

        private final String type;
        private int times = 1;

        private Script(String type) {
            this.type = type;
        }

        /**
         * Sets for how many events the faults added next apply; 1 by default.
         *
         * @param  times                    the number of events
         * @return                          this script
         * @throws IllegalArgumentException if the number is less than 1
         */
        public Script times(int times) {
            if (times < 1) {
                throw new IllegalArgumentException("A fault needs at least 1 event, not " + times);
            }
            this.times = times;
            return this;
        }

        /**
         * Applies the faults added next to all events until {@link WebhookFaults#clear()}.
         *
         * @return this script
         */
        public Script always() {
            return times(Integer.MAX_VALUE);
        }

        /**
         * Delivers the event a second time at the same moment, with the same id.
         *
         * @return this script
         */
        public Script duplicate() {
            return duplicate(Duration.ZERO);
        }

        /**
         * Delivers the event a second time, with the same id.
         *
         * @param  later how long after the first time
         * @return       this script
         */
        public Script duplicate(Duration later) {
            return add(fate -> fate.duplicatedAfter(later));
        }

        /**
         * Delivers the event late; later events are not delayed.
         *
         * @param  delay                    the delay
         * @return                          this script
         * @throws IllegalArgumentException if the delay is not positive
         */
        public Script late(Duration delay) {
            CommandFaults.positive(delay);
            return add(fate -> fate.late(delay));
        }

        /**
         * Delivers the event after the receiver has answered the next event, or after two seconds if none follows.
         *
         * @return this script
         */
        public Script outOfOrder() {
            return add(WebhookFate::heldBack);
        }

        /**
         * Changes one byte of the body after signing; the body stays valid JSON.
         *
         * @return this script
         */
        public Script tamper() {
            return add(WebhookFate::tampered);
        }

        /**
         * Signs the event correctly, but with a timestamp of the past.
         *
         * @param  age how far in the past; a negative duration means the future
         * @return     this script
         */
        public Script stale(Duration age) {
            return add(fate -> fate.aged(age));
        }

        /**
         * Sends the event without the signature header.
         *
         * @return this script
         */
        public Script unsigned() {
            return add(WebhookFate::unsigned);
        }

        /**
         * Signs the event with a foreign key.
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
