package org.cameltelnyx.voice.benchmarks;

/**
 * What a peer has done in its turn.
 *
 * @param operations how many operations
 * @param nanos      the time it took
 * @param cpuNanos   the CPU time that its process took, or 0 if it is not known
 * @param p99Nanos   the time below which 99 of 100 operations stayed, or 0 if it is not known
 * @param loadNanos  the CPU time that the process took which made the load, or 0 if that was the peer itself
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

    /** Operations a second. */
    double rate() {
        return operations * 1e9 / nanos;
    }

    double cpuMicros() {
        return cpuNanos / 1e3 / operations;
    }

    double p99Millis() {
        return p99Nanos / 1e6;
    }

    /** The share of all cores that the load took. */
    double loadPercent() {
        return 100.0 * loadNanos / nanos / CORES;
    }
}
