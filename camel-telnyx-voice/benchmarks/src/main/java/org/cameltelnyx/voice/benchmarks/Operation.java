package org.cameltelnyx.voice.benchmarks;

/** What is measured: one event, one command. Safe for use by several threads. */
interface Operation extends AutoCloseable {

    /** Does it once, and fails if the outcome is not what it should be. */
    void run() throws Exception;

    /** Comes before each turn, and is not measured. */
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
