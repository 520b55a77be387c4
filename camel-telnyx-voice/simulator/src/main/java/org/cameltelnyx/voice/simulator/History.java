package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A list of entries, oldest first, and a way to wait for more. Beyond its limit it drops the oldest, so that a load test
 * does not fill the memory. This object's monitor guards the entries and their version.
 */
final class History<T> {

    private final int limit;
    private final Deque<T> entries = new ArrayDeque<>();
    private long version;

    History(int limit) {
        this.limit = limit;
    }

    private record Snapshot<T>(List<T> entries, long version) {
    }

    synchronized void add(T entry) {
        entries.addLast(entry);
        if (entries.size() > limit) {
            entries.removeFirst();
        }
        changed();
    }

    synchronized void clear() {
        entries.clear();
        changed();
    }

    synchronized List<T> list() {
        return List.copyOf(entries);
    }

    /**
     * Returns the entries as soon as they fulfil the condition; empty after the timeout. The condition is foreign code that
     * can take other locks, so it is tested without holding this one.
     */
    Optional<List<T>> await(Predicate<List<T>> condition, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        Snapshot<T> snapshot = snapshot();
        while (!condition.test(snapshot.entries())) {
            if (!awaitChange(snapshot.version(), deadline)) {
                return Optional.empty();
            }
            snapshot = snapshot();
        }
        return Optional.of(snapshot.entries());
    }

    private synchronized Snapshot<T> snapshot() {
        return new Snapshot<>(list(), version);
    }

    private synchronized boolean awaitChange(long seen, long deadline) {
        while (version == seen) {
            if (!Waiting.until(deadline, this)) {
                return false;
            }
        }
        return true;
    }

    private void changed() {
        version++;
        notifyAll();
    }
}
