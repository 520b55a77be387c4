package org.cameltelnyx.voice.statistics;

import java.time.Duration;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often something happened and how long it took: number, sum and maximum. Who wants a distribution, which these do not
 * tell, listens to each of them.
 */
public final class Durations {

    private static final Logger LOG = LoggerFactory.getLogger(Durations.class);

    private final LongAdder count = new LongAdder();
    private final LongAdder total = new LongAdder();
    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);
    private volatile LongConsumer listener;

    /**
     * Counts one.
     *
     * @param nanos how long it took, in nanoseconds
     */
    public void add(long nanos) {
        count.increment();
        total.add(nanos);
        longest.accumulate(nanos);
        LongConsumer told = listener;
        if (told != null) {
            try {
                told.accept(nanos);
            } catch (RuntimeException e) {
                // must not harm what is measured
                LOG.debug("A duration could not be passed on", e);
            }
        }
    }

    /**
     * Lets somebody know each duration from now on, in nanoseconds, in place of who was told before.
     *
     * @param told who listens, or null for nobody
     */
    public void tell(LongConsumer told) {
        listener = told;
    }

    /**
     * How often it happened.
     *
     * @return the number
     */
    public long count() {
        return count.sum();
    }

    /**
     * How long it took in all.
     *
     * @return the sum
     */
    public Duration total() {
        return Duration.ofNanos(total.sum());
    }

    /**
     * How long it took on average.
     *
     * @return the mean, zero if it has not happened yet
     */
    public Duration mean() {
        long number = count.sum();
        return number == 0 ? Duration.ZERO : Duration.ofNanos(total.sum() / number);
    }

    /**
     * How long it took at most.
     *
     * @return the maximum, zero if it has not happened yet
     */
    public Duration longest() {
        return Duration.ofNanos(longest.get());
    }
}
