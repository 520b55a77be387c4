package org.cameltelnyx.voice.benchmarks;

/**
 * The result of a turn.
 *
 * @param operations the number of operations
 * @param nanos      the elapsed time
 * @param cpuNanos   the CPU time of the process, or 0 if unknown
 * @param p99Nanos   the 99th percentile of the time of an operation, or 0 if unknown
 * @param loadNanos  the CPU time of the process that generates the load, or 0 if this is the peer itself
 */
record Turn(long operations, long nanos, long cpuNanos, long p99Nanos, long loadNanos) {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    String toLine() {
        return operations + " " + nanos + " " + cpuNanos + " " + p99Nanos + " " + loadNanos;
    }

    static Turn ofLine(String line) {
        String[] words = line.split(" ");
        return new Turn(
                Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]),
                Long.parseLong(words[4]));
    }

    /** The operations per second. */
    double rate() {
        return operations * 1e9 / nanos;
    }

    double cpuMicros() {
        return cpuNanos / 1e3 / operations;
    }

    double p99Millis() {
        return p99Nanos / 1e6;
    }

    /** The percentage of all cores that the load generator uses. */
    double loadPercent() {
        return 100.0 * loadNanos / nanos / CORES;
    }
}
