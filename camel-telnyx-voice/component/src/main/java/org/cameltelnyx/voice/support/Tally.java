package org.cameltelnyx.voice.support;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counters by key. All keys are known beforehand, so that their number is limited and each counter exists from the start.
 *
 * @param <K> the type of the keys
 */
public final class Tally<K> {

    private final Map<K, LongAdder> counters = new LinkedHashMap<>();

    /**
     * Creates counters that are zero.
     *
     * @param keys all keys, in the order in which they are shown
     */
    public Tally(Collection<? extends K> keys) {
        keys.forEach(key -> counters.put(key, new LongAdder()));
    }

    /**
     * Increments a counter.
     *
     * @param key one of the keys
     */
    public void count(K key) {
        counters.get(key).increment();
    }

    /** {@return all counters} */
    public Map<K, LongAdder> counters() {
        return Collections.unmodifiableMap(counters);
    }

    /** {@return the numbers above zero, by the text of their keys} */
    public Map<String, Long> counted() {
        Map<String, Long> counted = new LinkedHashMap<>();
        counters.forEach((key, counter) -> {
            if (counter.sum() > 0) {
                counted.put(key.toString(), counter.sum());
            }
        });
        return counted;
    }

    /** {@return the sum of all counters} */
    public long sum() {
        return counters.values().stream().mapToLong(LongAdder::sum).sum();
    }
}
