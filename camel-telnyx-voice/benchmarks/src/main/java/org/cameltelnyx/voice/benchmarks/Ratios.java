package org.cameltelnyx.voice.benchmarks;

import java.util.List;

/**
 * How one peer did beside another, round by round.
 *
 * @param title  what was compared
 * @param peer   beside what
 * @param rounds the ratio of each round
 * @param goal   the bound
 * @param atMost whether less is better
 * @param unit   what the ratio is of
 */
record Ratios(String title, String peer, List<Double> rounds, double goal, boolean atMost, String unit) {

    static Ratios atLeast(double goal, String title, String peer, String unit, List<Double> rounds) {
        return new Ratios(title, peer, rounds, goal, false, unit);
    }

    static Ratios atMost(double goal, String title, String peer, String unit, List<Double> rounds) {
        return new Ratios(title, peer, rounds, goal, true, unit);
    }

    double median() {
        return quantile(0.5);
    }

    /** The value below which this part of the rounds lies. */
    double quantile(double part) {
        List<Double> sorted = rounds.stream().sorted().toList();
        double at = part * (sorted.size() - 1);
        int below = (int) Math.floor(at);
        int above = (int) Math.ceil(at);
        return sorted.get(below) + (at - below) * (sorted.get(above) - sorted.get(below));
    }

    boolean isReached() {
        return atMost ? median() <= goal : median() >= goal;
    }

    @Override
    public String toString() {
        return "%-70s beside %-60s %8.2f (%.2f to %.2f), goal %s %.2f%s".formatted(title, peer, median(), quantile(0.1),
                quantile(0.9), atMost ? "at most" : "at least", goal, isReached() ? "" : "  MISSED");
    }
}
