package org.cameltelnyx.voice.support;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Suggestions for unknown names.
 */
public final class Suggestion {

    private Suggestion() {
    }

    /**
     * Finds the most similar known name.
     *
     * @param  name  the name that was given
     * @param  known the known names
     * @return       the one that differs least, ignoring case, or empty if each differs by more than a typing error
     */
    public static Optional<String> nearest(String name, Collection<String> known) {
        String wrong = name.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> distance(wrong, candidate.toLowerCase(Locale.ROOT)) <= 1 + wrong.length() / 5)
                .min(Comparator.comparingInt(candidate -> distance(wrong, candidate.toLowerCase(Locale.ROOT))));
    }

    /**
     * Returns the most similar name as a question for a message.
     *
     * @param  name  the name that was given
     * @param  known the known names
     * @return       text in parentheses after a space, or an empty text if no name is similar
     */
    public static String question(String name, Collection<String> known) {
        return nearest(name, known).map(nearest -> " (did you mean " + nearest + "?)").orElse("");
    }

    /** The edit distance of Levenshtein. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substitution, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
