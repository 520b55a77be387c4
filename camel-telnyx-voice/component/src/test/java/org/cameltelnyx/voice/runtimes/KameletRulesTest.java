package org.cameltelnyx.voice.runtimes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.apache.camel.tooling.model.ApiModel;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.support.ResourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The Kamelets keep the rules of the validator of Apache Camel's catalog of Kamelets, but for the one that the provider is
 * the Apache Software Foundation, and they say the same as the component's catalog.
 */
class KameletRulesTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\??(\\w+)}}");
    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with");

    static List<Path> kamelets() throws IOException, URISyntaxException {
        Path folder = Path.of(KameletRulesTest.class.getResource("/kamelets").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void thereIsASourceASinkAndAnActionForEachOfTheCommonestCommands() throws Exception {
        assertThat(kamelets()).extracting(file -> file.getFileName().toString().replace(".kamelet.yaml", ""))
                .containsExactlyInAnyOrder(
                        "telnyx-voice-webhook-source", "telnyx-voice-action-sink", "telnyx-voice-dial-action",
                        "telnyx-voice-answer-action", "telnyx-voice-speak-action", "telnyx-voice-send-dtmf-action",
                        "telnyx-voice-refer-action", "telnyx-voice-start-siprec-action", "telnyx-voice-hangup-action");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void namesAndAnnotations(Path file) throws IOException {
        JsonNode kamelet = read(file);
        JsonNode metadata = kamelet.path("metadata");
        JsonNode annotations = metadata.path("annotations");
        String type = metadata.path("labels").path("camel.apache.org/kamelet.type").asText();
        String name = metadata.path("name").asText();

        assertThat(kamelet.path("apiVersion").asText()).isEqualTo("camel.apache.org/v1");
        assertThat(kamelet.path("kind").asText()).isEqualTo("Kamelet");
        assertThat(file.getFileName()).hasToString(name + ".kamelet.yaml");
        assertThat(type).isIn("source", "sink", "action");
        assertThat(name).endsWith("-" + type);
        assertThat(annotations.path("camel.apache.org/kamelet.icon").asText()).startsWith("data:image/svg+xml;base64,");
        assertThat(annotations.path("camel.apache.org/provider").asText()).isEqualTo("camel-telnyx-voice");
        assertThat(annotations.path("camel.apache.org/catalog.version").asText())
                .isEqualTo(catalog().getVersion());
        assertThat(annotations.path("camel.apache.org/kamelet.group").asText()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void definitionAndParameters(Path file) {
        JsonNode definition = read(file).path("spec").path("definition");
        String type = read(file).path("metadata").path("labels").path("camel.apache.org/kamelet.type").asText();

        assertThat(definition.path("type").asText()).isEqualTo("object");
        assertThat(definition.path("title").asText().toLowerCase()).endsWith(" " + type);
        assertThat(definition.path("description").asText()).isNotBlank();
        List<String> required = new ArrayList<>();
        definition.path("required").forEach(name -> required.add(name.asText()));
        assertThat(required).doesNotHaveDuplicates();
        assertThat(names(definition.path("properties"))).containsAll(required);
        for (Map.Entry<String, JsonNode> property : definition.path("properties").properties()) {
            String title = property.getValue().path("title").asText();
            assertThat(property.getValue().path("type").asText()).as(property.getKey())
                    .isIn("string", "boolean", "integer", "number");
            assertThat(property.getValue().path("description").asText()).as(property.getKey()).isNotBlank();
            assertThat(title).as(property.getKey()).doesNotStartWith("The ").doesNotStartWith("A ").doesNotStartWith("An ");
            assertThat(title.split(" ")).as(property.getKey())
                    .allMatch(word -> SMALL_WORDS.contains(word) || Character.isUpperCase(word.charAt(0)));
            boolean password = "password".equals(property.getValue().path("format").asText());
            assertThat(property.getValue().path("x-descriptors").toString().contains("\"urn:camel:group:credentials\""))
                    .as(property.getKey())
                    .isEqualTo(password);
        }
    }

    @Test
    void titlesAndDescriptionsAreUnique() throws Exception {
        List<JsonNode> definitions = kamelets().stream().map(file -> read(file).path("spec").path("definition")).toList();

        assertThat(definitions).extracting(definition -> definition.path("title").asText()).doesNotHaveDuplicates();
        assertThat(definitions).extracting(definition -> definition.path("description").asText()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void templateAndDependencies(Path file) throws IOException {
        JsonNode spec = read(file).path("spec");
        String text = Files.readString(file);
        Set<String> used = new TreeSet<>();
        for (Matcher placeholder = PLACEHOLDER.matcher(spec.path("template").toString()); placeholder.find();) {
            used.add(placeholder.group(1));
        }

        assertThat(used).isEqualTo(new TreeSet<>(names(spec.path("definition").path("properties"))));
        assertThat(text).contains(text.contains("kamelet.type: \"source\"") ? "\"kamelet:sink\"" : "\"kamelet:source\"");
        assertThat(spec.path("dependencies")).isNotEmpty()
                .allMatch(dependency -> dependency.asText().matches("(camel:|mvn:|github:apache/).+"));
    }

    /** What the catalog says is what counts: no default of a Kamelet may hide a setting of the component. */
    @ParameterizedTest
    @MethodSource("kamelets")
    void parametersHaveNoDefaultOfTheirOwn(Path file) {
        JsonNode definition = read(file).path("spec").path("definition");

        assertThat(definition.path("properties")).noneMatch(property -> property.has("default"));
        String template = read(file).path("spec").path("template").toString();
        for (String name : names(definition.path("properties"))) {
            boolean required = definition.path("required").toString().contains("\"" + name + "\"");
            assertThat(template).contains(required ? "{{" + name + "}}" : "{{?" + name + "}}");
        }
    }

    @Test
    void actionsHaveAllOptionsOfTheirCommand() throws Exception {
        for (ApiModel action : catalog().getApiOptions()) {
            Path file = kamelets().get(0).resolveSibling("telnyx-voice-" + action.getName() + "-action.kamelet.yaml");
            if (Files.exists(file)) {
                JsonNode properties = read(file).path("spec").path("definition").path("properties");
                for (BaseOptionModel option : action.getMethods().iterator().next().getOptions()) {
                    JsonNode property = properties
                            .path(option.getName().equals("language") ? "voiceLanguage" : option.getName());
                    String said = option.getDescription().split("[.;] ")[0].replaceAll("\\.$", "");

                    assertThat(property.path("description").asText()).as(file + " " + option.getName()).startsWith(said);
                    assertThat(property.path("format").asText()).isEqualTo(option.isSecret() ? "password" : "");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void commandsTakeTheIdsOfWhatTheyActOn(Path file) {
        JsonNode spec = read(file).path("spec");
        String uri = spec.path("template").findPath("to").path("uri").asText();
        Set<String> ids = ResourceId.ofCommands().stream().map(ResourceId::option).collect(Collectors.toSet());
        Set<String> expected = switch (uri) {
            case "kamelet:sink" -> Set.of();
            case "telnyx-voice:{{action}}" -> Set.copyOf(ids);
            default -> ActionModel.find(uri.replace("telnyx-voice:", ""))
                    .orElseThrow()
                    .ids()
                    .stream()
                    .map(ResourceId::option)
                    .collect(Collectors.toSet());
        };

        ids.retainAll(names(spec.path("definition").path("properties")));
        // dial names the application of the new call in a field
        ActionModel.find(uri.replace("telnyx-voice:", ""))
                .ifPresent(action -> ids.removeIf(id -> action.field(id).isPresent() && !expected.contains(id)));
        assertThat(ids).isEqualTo(expected);
    }

    /** The component as Camel's catalog has it. */
    private static ComponentModel catalog() throws IOException {
        try (InputStream json = KameletRulesTest.class
                .getResourceAsStream("/META-INF/org/cameltelnyx/voice/telnyx-voice.json")) {
            return JsonMapper.generateComponentModel(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
