package org.cameltelnyx.voice.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A path with placeholders, each of which stands for one segment, such as
 * {@code /calls/{call_control_id}/actions/refer}.
 */
record PathTemplate(String text) {

    /** What the placeholders stand for, percent-decoded; empty when the path is another one. */
    Optional<Map<String, String>> match(String rawPath) {
        String[] expected = text.split("/", -1);
        String[] actual = rawPath.split("/", -1);
        if (expected.length != actual.length) {
            return Optional.empty();
        }
        Map<String, String> ids = new LinkedHashMap<>();
        for (int i = 0; i < expected.length; i++) {
            boolean placeholder = expected[i].startsWith("{");
            if (placeholder ? actual[i].isEmpty() : !expected[i].equals(actual[i])) {
                return Optional.empty();
            }
            if (placeholder) {
                ids.put(expected[i].substring(1, expected[i].length() - 1), decode(actual[i]));
            }
        }
        return Optional.of(ids);
    }

    /** A plus is a plus in a path; a segment that is not percent-encoded as it should be is taken as it is. */
    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }
}
