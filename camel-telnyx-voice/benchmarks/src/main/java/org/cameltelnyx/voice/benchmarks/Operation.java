package org.cameltelnyx.voice.benchmarks;

/** A measured operation, such as one event or one command. It is thread-safe. */
interface Operation extends AutoCloseable {

    /** Runs the operation once, and fails if its result is wrong. */
    void run() throws Exception;

    /** Prepares a turn, outside the measurement. */
    default void prepare() throws Exception {
    }

    @Override
    default void close() throws Exception {
    }

    static void expect(int expected, int status) {
        if (status != expected) {
            throw new IllegalStateException("Answered " + status + " instead of " + expected);
        }
    }
}
