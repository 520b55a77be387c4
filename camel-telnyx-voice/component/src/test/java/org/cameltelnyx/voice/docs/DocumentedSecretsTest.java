package org.cameltelnyx.voice.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documentation and examples contain no secret in plain text. With such a secret, Camel 4.22 does not start with the profile prod.
 */
class DocumentedSecretsTest {

    private static final Pattern SECRET = Pattern.compile(
            "(?i)(?:camel\\.[\\w.-]*(?:api-?key|password|passphrase)|^\\s*(?:apiKey|sipAuthPassword))\\s*[=:]\\s*(\\S+)");
    /** The root directory; Surefire runs in the directory of the module. */
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

    @Test
    void secretsArePlaceholders() throws IOException {
        List<String> secrets = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        for (Path file : files()) {
            for (String line : Files.readAllLines(file)) {
                Matcher secret = SECRET.matcher(line);
                if (secret.find()) {
                    secrets.add(secret.group());
                    if (!secret.group(1).matches("[\"'`+]*\\{\\{.*")) {
                        plain.add(ROOT.relativize(file) + ": " + secret.group());
                    }
                }
            }
        }

        assertThat(plain).isEmpty();
        assertThat(secrets).isNotEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(file -> file.toString().matches(".*\\.(md|properties|yaml)"))
                    .filter(file -> file.toString().matches(".*/(docs|examples)/.*|.*/README\\.md"))
                    .filter(file -> !file.toString().matches(".*/(target|node_modules)/.*"))
                    .toList();
        }
    }
}
