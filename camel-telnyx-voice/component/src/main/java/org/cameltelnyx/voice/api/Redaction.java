package org.cameltelnyx.voice.api;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/**
 * Takes secrets out of what Telnyx, or whoever is in its place, says: an error may repeat what was sent.
 */
final class Redaction {

    private static final String HIDDEN = "xxxxxx";
    /** A shorter secret, such as a single digit, is hidden only where it stands alone, or nothing would be left to read. */
    private static final int ANYWHERE = 4;

    private final Pattern secrets;

    Redaction(List<String> secrets) {
        String alternatives = secrets.stream()
                .filter(secret -> !secret.isEmpty())
                .flatMap(secret -> Stream.of(secret, new String(JsonStringEncoder.getInstance().quoteAsString(secret))))
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .map(secret -> secret.length() < ANYWHERE
                        ? "(?<![\\w*#])" + Pattern.quote(secret) + "(?![\\w*#])"
                        : Pattern.quote(secret))
                .collect(Collectors.joining("|"));
        this.secrets = alternatives.isEmpty() ? null : Pattern.compile(alternatives);
    }

    String apply(String text) {
        return text == null || secrets == null ? text : secrets.matcher(text).replaceAll(Matcher.quoteReplacement(HIDDEN));
    }
}
