package org.cameltelnyx.voice.examples.camelk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What goes to the cluster besides the routes, compared with them and with the lines of the README.
 */
class ManifestsTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path README = Path.of("..", "README.md");

    @Test
    void theIntegrationHasTheRoutesOfTheFile() throws IOException {
        assertThat(read("call-desk.integration.yaml").path("spec").path("flows")).isEqualTo(read("call-desk.camel.yaml"));
    }

    @Test
    void theIntegrationIsWhatTheCommandOfTheReadmeMakes() throws IOException {
        JsonNode spec = read("call-desk.integration.yaml").path("spec");
        String readme = Files.readString(README);
        String command = readme.substring(readme.indexOf("kamel run call-desk.camel.yaml"));
        command = command.substring(0, command.indexOf("```"));

        assertThat(spec.path("dependencies")).isNotEmpty();
        for (JsonNode dependency : spec.path("dependencies")) {
            assertThat(command).contains("-d " + dependency.asText());
        }
        assertThat(command.split(" -d ")).hasSize(spec.path("dependencies").size() + 1);
        for (JsonNode config : spec.path("traits").path("mount").path("configs")) {
            assertThat(command).contains("--config " + config.asText());
        }
        List<String> traits = new ArrayList<>();
        spec.path("traits").properties().forEach(trait -> trait.getValue().properties().forEach(option -> {
            if (!trait.getKey().equals("mount")) {
                String value = option.getValue().isArray() ? option.getValue().path(0).asText() : option.getValue().asText();
                String name = option.getKey().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
                traits.add(trait.getKey() + "." + name + "=" + value);
            }
        }));
        assertThat(Pattern.compile("-t (\\S+)").matcher(command).results().map(option -> option.group(1)))
                .containsExactlyInAnyOrderElementsOf(traits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call-desk.integration.yaml", "click-to-call.pipe.yaml"})
    void theVersionOfTheComponentIsThatOfThisProject(String file) throws IOException {
        JsonNode dependencies = read(file).path("spec").path("dependencies");
        String version = Files.readString(Path.of("..", "..", "..", "pom.xml"))
                .replaceAll("(?s).*<artifactId>camel-telnyx-voice-parent</artifactId>\\s*<version>(.*?)</version>.*", "$1");

        assertThat(StreamSupport.stream(dependencies.spliterator(), false).map(JsonNode::asText))
                .contains("mvn:org.cameltelnyx:camel-telnyx-voice:" + version);
    }

    @Test
    void aTypingErrorInTheSecretFailsTheStart() throws IOException {
        Properties secret = properties("telnyx.properties");
        secret.setProperty("camel.component.telnyx-voice.public-kye",
                secret.getProperty("camel.component.telnyx-voice.public-key"));

        assertThatThrownBy(() -> startWith(secret, "classpath:camel-k/call-desk.camel.yaml"))
                .hasStackTraceContaining("publicKye");
    }

    @Test
    void aTypingErrorInARouteFailsTheStartWithTheOptionsOfTheAction() throws IOException {
        Path routes = Files.createTempDirectory("camel-k").resolve("misspelt.camel.yaml");
        Files.writeString(routes, Files.readString(Path.of("..", "call-desk.camel.yaml")).replace("sipAddress:", "sipAdress:"));

        assertThatThrownBy(() -> startWith(properties("telnyx.properties"), "file:" + routes))
                .hasStackTraceContaining("unknown option 'sipAdress' (did you mean sipAddress?)")
                .hasStackTraceContaining("sipAuthUsername");
    }

    private static void startWith(Properties secret, String routes) throws Exception {
        Main application = new Main();
        application.setPropertyPlaceholderLocations("classpath:camel-k/call-desk.properties");
        secret.stringPropertyNames().forEach(name -> application.addOverrideProperty(name, secret.getProperty(name)));
        application.addOverrideProperty("camel.main.routes-include-pattern", routes);
        application.addOverrideProperty("camel.server.enabled", "true");
        application.addOverrideProperty("camel.server.port", "0");
        try {
            application.start();
        } finally {
            application.stop();
        }
    }

    private static JsonNode read(String file) throws IOException {
        try (InputStream in = open(file)) {
            return YAML.readTree(in);
        }
    }

    private static Properties properties(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = open(file)) {
            properties.load(in);
        }
        return properties;
    }

    private static InputStream open(String file) {
        return ManifestsTest.class.getResourceAsStream("/camel-k/" + file);
    }
}
