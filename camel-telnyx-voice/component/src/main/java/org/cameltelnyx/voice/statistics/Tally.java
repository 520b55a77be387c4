package org.cameltelnyx.voice.statistics;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts by a key, of which all are known beforehand: so what is counted has a bound, and whoever shows it can show a zero.
 *
 * @param <K> the type of the keys
 */
public final class Tally<K> {

    /** Never changed once it is made. */
    private final Map<K, LongAdder> counts = new LinkedHashMap<>();

    /**
     * Makes a tally that has counted nothing.
     *
     * @param keys all keys, in the order in which they are shown
     */
    public Tally(Collection<? extends K> keys) {
        keys.forEach(key -> counts.put(key, new LongAdder()));
    }

    /**
     * Counts one.
     *
     * @param key one of the keys
     */
    public void count(K key) {
        counts.get(key).increment();
    }

    /**
     * What has been counted for a key.
     *
     * @param  key one of the keys
     * @return     the number
     */
    public long get(K key) {
        return counts.get(key).sum();
    }

    /**
     * What has been counted for all keys together.
     *
     * @return the number
     */
    public long sum() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /**
     * The keys for which anything has been counted.
     *
     * @return their numbers, in the order of the keys
     */
    public Map<K, Long> counted() {
        Map<K, Long> counted = new LinkedHashMap<>();
        counts.forEach((key, number) -> {
            if (number.sum() > 0) {
                counted.put(key, number.sum());
            }
        });
        return counted;
    }

    /**
     * The keys, whether anything has been counted for them or not.
     *
     * @return all keys
     */
    public Set<K> keys() {
        return counts.keySet();
    }
}
