package org.cameltelnyx.voice.support;

import java.time.Duration;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Number, sum and maximum of durations. A listener receives each duration, for percentiles and histograms.
 */
public final class Durations {

    private static final Logger LOG = LoggerFactory.getLogger(Durations.class);

    private final LongAdder count = new LongAdder();
    private final LongAdder total = new LongAdder();
    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);
    private volatile LongConsumer listener = nanos -> {
    };

    /**
     * Adds a duration.
     *
     * @param nanos the duration in nanoseconds
     */
    public void add(long nanos) {
        count.increment();
        total.add(nanos);
        longest.accumulate(nanos);
        try {
            listener.accept(nanos);
        } catch (RuntimeException e) {
            // a failure must not affect the measured operation
            LOG.debug("A duration could not be passed on", e);
        }
    }

    /**
     * Sets the listener, replacing the previous one.
     *
     * @param listener receives each duration in nanoseconds
     */
    public void setListener(LongConsumer listener) {
        this.listener = listener;
    }

    /** {@return the number of durations} */
    public long count() {
        return count.sum();
    }

    /** {@return the sum} */
    public Duration total() {
        return Duration.ofNanos(total.sum());
    }

    /** {@return the mean, zero without any duration} */
    public Duration mean() {
        return total().dividedBy(Math.max(1, count()));
    }

    /** {@return the maximum, zero without any duration} */
    public Duration longest() {
        return Duration.ofNanos(longest.get());
    }
}
