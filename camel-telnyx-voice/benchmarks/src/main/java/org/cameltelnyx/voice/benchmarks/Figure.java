package org.cameltelnyx.voice.benchmarks;

import java.util.Arrays;

/**
 * A median and its range.
 *
 * @param median the median
 * @param least  the smallest
 * @param most   the greatest
 */
record Figure(double median, double least, double most) {

    static Figure of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Figure(median, sorted[0], sorted[sorted.length - 1]);
    }
}
