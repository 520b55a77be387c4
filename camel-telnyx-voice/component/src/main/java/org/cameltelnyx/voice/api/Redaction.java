package org.cameltelnyx.voice.api;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/**
 * Hides secrets in the texts of an answer, because an error of Telnyx, or of a server in its place, may repeat what was
 * sent.
 */
final class Redaction {

    private static final String HIDDEN = "xxxxxx";
    /**
     * Minimum length of a secret that is hidden everywhere. A shorter one, such as a single digit, is hidden only as a
     * separate word, because the text would otherwise become unreadable.
     */
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
