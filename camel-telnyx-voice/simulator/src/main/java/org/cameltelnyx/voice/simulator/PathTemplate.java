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

    /** Returns the values of the placeholders, percent-decoded; empty if the path does not match. */
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

    /** Decodes a segment, in which a plus stays a plus; returns it unchanged if its percent-encoding is invalid. */
    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }
}
