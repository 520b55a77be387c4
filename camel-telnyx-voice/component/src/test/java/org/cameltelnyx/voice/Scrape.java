package org.cameltelnyx.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Prometheus would read.
 *
 * @param text    all of it
 * @param samples each number with its name and labels
 */
record Scrape(String text, List<Sample> samples) {

    private static final Pattern LINE = Pattern.compile("(\\w+)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    record Sample(String name, Map<String, String> labels, double value) {
    }

    static Scrape of(String text) {
        List<Sample> samples = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                Matcher sample = LINE.matcher(line);
                if (!sample.matches()) {
                    throw new IllegalArgumentException("No sample: " + line);
                }
                Map<String, String> labels = new TreeMap<>();
                for (Matcher label = LABEL.matcher(sample.group(2) == null ? "" : sample.group(2)); label.find();) {
                    labels.put(label.group(1), label.group(2));
                }
                samples.add(new Sample(sample.group(1), labels, Double.parseDouble(sample.group(3))));
            }
        }
        return new Scrape(text, samples);
    }

    Set<String> names() {
        return samples.stream().map(Sample::name).collect(Collectors.toSet());
    }

    Set<String> labelsOf(String name) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name))
                .flatMap(sample -> sample.labels().keySet().stream())
                .collect(Collectors.toSet());
    }

    /** The sum of all samples that have the labels, or NaN if there is none. */
    double value(String name, String... labels) {
        List<Sample> found = samples.stream().filter(sample -> sample.name().equals(name)).filter(sample -> {
            for (int i = 0; i < labels.length; i += 2) {
                if (!labels[i + 1].equals(sample.labels().get(labels[i]))) {
                    return false;
                }
            }
            return true;
        }).toList();
        return found.isEmpty() ? Double.NaN : found.stream().mapToDouble(Sample::value).sum();
    }
}
