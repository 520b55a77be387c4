package org.cameltelnyx.voice.simulator;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Checks names, and suggests the nearest known name for a misspelt one. */
final class Names {

    private static final int MAX_DISTANCE = 3;

    private Names() {
    }

    /**
     * Returns the name.
     *
     * @param  kind                     the kind of name for the message, such as {@code action}
     * @throws IllegalArgumentException if the name is unknown
     */
    static String require(String kind, String name, Collection<String> known) {
        if (name == null || !known.contains(name)) {
            throw new IllegalArgumentException("There is no %s '%s'. %s".formatted(kind, name, suggestion(name, known)));
        }
        return name;
    }

    static String suggestion(String name, Collection<String> known) {
        return nearest(name, known).map("Did you mean '%s'?"::formatted)
                .orElseGet(() -> "There are: " + String.join(", ", known) + ".");
    }

    static Optional<String> nearest(String name, Collection<String> known) {
        if (name == null) {
            return Optional.empty();
        }
        String wanted = normal(name);
        return known.stream()
                .min(Comparator.comparingInt(each -> distance(wanted, normal(each))))
                .filter(each -> distance(wanted, normal(each)) <= Math.min(MAX_DISTANCE, wanted.length() / 2));
    }

    /** Normalizes a name: capitals and underscores or spaces in place of hyphens make no difference. */
    private static String normal(String name) {
        return name.strip().replaceAll("([a-z])([A-Z])", "$1-$2").replaceAll("[-_. ]+", "-").toLowerCase(Locale.ROOT);
    }

    /** The number of letters to change, insert or delete (Levenshtein distance). */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
