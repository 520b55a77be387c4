package org.cameltelnyx.voice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads all that a run of the whole suite has logged, with our loggers at TRACE, Camel's at DEBUG and HttpClient's at INFO,
 * and searches it for whatever the tests have sent that must not show: {@code mvn verify -Plogs}.
 */
@EnabledIfSystemProperty(named = SuiteSecrets.DIRECTORY, matches = ".+", disabledReason = "mvn verify -Plogs")
class LoggedBySuiteIT {

    private static final String OURS = "org.cameltelnyx.voice";
    /** Routes that show people what an event holds. */
    private static final String EXAMPLES = OURS + ".docs.";
    private static final String CAMEL = "org.apache.camel";
    private static final Pattern IN_URI = Pattern.compile("(?i)[?&](\\w*digits|sipAuthPasword)=[^&\\s,\\]]*");
    private static final Pattern TELEPHONE = Pattern.compile("\\+\\d{7,15}");
    /** Shorter ones are found in any text. */
    private static final int SHORTEST = 4;

    private static List<Line> lines;

    /** One event of the log. */
    private record Line(String logger, String level, String text) {

        static Line of(String text) {
            String[] parts = text.split("\\|", 3);
            return new Line(parts[0], parts[1], parts[2]);
        }

        boolean isOurs() {
            return logger.startsWith(OURS + ".") && !logger.startsWith(EXAMPLES);
        }

        /**
         * Without what the page says that Camel shows: properties, and in URIs digits and a password whose name is misspelt.
         */
        String searched() {
            if (LogContentTest.SHOW_PROPERTIES.contains(logger) && level.equals("DEBUG")) {
                return "";
            }
            return logger.startsWith(CAMEL) ? IN_URI.matcher(text).replaceAll("") : text;
        }

        boolean isAboveDebug() {
            return !level.equals("DEBUG") && !level.equals("TRACE");
        }
    }

    @BeforeAll
    static void read() throws IOException {
        String log = Files.readString(directory().resolve(SuiteSecrets.LOG), StandardCharsets.UTF_8);
        lines = Arrays.stream(log.split("\u001e")).filter(text -> !text.isBlank()).map(Line::of).toList();
    }

    @Test
    void theSuiteHasLogged() {
        Map<String, Long> levels = lines.stream()
                .filter(Line::isOurs)
                .collect(Collectors.groupingBy(Line::level, TreeMap::new, Collectors.counting()));

        assertThat(levels).containsKeys("DEBUG", "WARN");
        assertThat(lines).anyMatch(line -> line.logger.startsWith(CAMEL) && line.level.equals("DEBUG"));
    }

    @Test
    void noLineShowsASecret() throws IOException {
        Set<String> secrets = noted(SuiteSecrets.SECRETS);
        // the value in one of Telnyx' examples, which is a word of many lines
        secrets.remove("password");

        assertThat(secrets).anyMatch(secret -> secret.startsWith("KEY")).anyMatch(secret -> !secret.startsWith("KEY"));
        assertThat(showing(secrets, line -> true)).isEmpty();
    }

    /** As a word of their own, since there are digits in ids and times. */
    @Test
    void noLineShowsDigits() throws IOException {
        Set<String> digits = noted(SuiteSecrets.DIGITS);
        Pattern words = Pattern.compile("(?<![\\w-])(?<!\\d[.:])(?:"
                + digits.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")(?![\\w-])(?![.:]\\d)");

        assertThat(digits).isNotEmpty();
        assertThat(showing(digits, line -> words.matcher(line.searched()).find())).isEmpty();
    }

    @Test
    void noLineOfOursAboveDebugShowsANumberOrAClientState() throws IOException {
        Set<String> states = noted(SuiteSecrets.STATES);

        assertThat(states).isNotEmpty();
        assertThat(showing(states, line -> line.isOurs() && line.isAboveDebug())).isEmpty();
        assertThat(lines.stream()
                .filter(line -> line.isOurs() && line.isAboveDebug() && TELEPHONE.matcher(line.text).find()))
                .isEmpty();
    }

    /** The lines that hold one of the texts, where the page does not say that they do. */
    private static Set<Line> showing(Set<String> texts, Predicate<Line> among) {
        return lines.stream()
                .filter(line -> texts.stream().anyMatch(line.text::contains))
                .filter(among)
                .filter(line -> texts.stream().anyMatch(line.searched()::contains))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> noted(String file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Set<String> noted = new LinkedHashSet<>();
        try (Stream<String> written = Files.lines(directory().resolve(file))) {
            for (String line : (Iterable<String>) written::iterator) {
                String text = json.readValue(line, String.class);
                if (text.length() >= SHORTEST) {
                    noted.add(text);
                }
            }
        }
        return noted;
    }

    private static Path directory() {
        return Path.of(System.getProperty(SuiteSecrets.DIRECTORY));
    }
}
