package org.cameltelnyx.voice.benchmarks;

/**
 * What a peer has done in its turn.
 *
 * @param operations how many operations
 * @param nanos      the time it took
 * @param cpuNanos   the CPU time that its process took
 * @param p99Nanos   the time below which 99 of 100 operations stayed, or 0 if it is not known
 */
record Turn(long operations, long nanos, long cpuNanos, long p99Nanos) {

    String toLine() {
        return operations + " " + nanos + " " + cpuNanos + " " + p99Nanos;
    }

    static Turn ofLine(String line) {
        String[] words = line.split(" ");
        return new Turn(
                Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]));
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
}
