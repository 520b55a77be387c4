package org.cameltelnyx.voice.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All YAML of documentation, examples and Kamelets has Camel's canonical form. Camel 4.22 logs a warning for other forms.
 */
class CanonicalYamlTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String EXPRESSION = "org.apache.camel.model.language.ExpressionDefinition";
    private static final JsonNode TEXT = JSON.createObjectNode().put("type", "string");
    private static final Pattern BLOCK = Pattern.compile("^ *```yaml\\n( *- .*?)^ *```", Pattern.MULTILINE | Pattern.DOTALL);
    /** The root directory; Surefire runs in the directory of the module. */
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

    @Test
    void routesInYamlAreCanonical() throws IOException {
        JsonSchema schema = canonicalSchema();
        List<Path> files = files(".*\\.yaml", ".*/(resources/docs|kamelets|examples)/.*");
        List<String> problems = new ArrayList<>();
        for (Path file : files) {
            JsonNode routes = routes(YAML.readTree(file.toFile()));
            schema.validate(routes).forEach(problem -> problems.add(ROOT.relativize(file) + " " + problem.getMessage()));
        }

        assertThat(problems).isEmpty();
        assertThat(files).hasSizeGreaterThan(170);
    }

    /** The YAML of pages that is in no file: routes, or steps of a route. */
    @Test
    void yamlInPagesIsCanonical() throws IOException {
        JsonSchema schema = canonicalSchema();
        List<String> blocks = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path page : files(".*\\.md", ".*/docs/.*")) {
            Matcher block = BLOCK.matcher(Files.readString(page));
            while (block.find()) {
                blocks.add(block.group());
                schema.validate(asRoutes(YAML.readTree(block.group(1))))
                        .forEach(problem -> problems.add(page.getFileName() + " " + problem.getMessage() + block.group()));
            }
        }

        assertThat(problems).isEmpty();
        assertThat(blocks).hasSizeGreaterThan(150);
    }

    @Test
    void compactNotationIsFound() throws IOException {
        JsonSchema schema = canonicalSchema();
        for (String compact : List.of(
                "- from: {uri: 'direct:a', steps: [{to: {uri: 'direct:b'}}]}",
                "- route: {from: {uri: 'direct:a', steps: [{to: 'direct:b'}]}}",
                "- route: {from: {uri: 'direct:a', steps: [{setBody: {simple: {expression: 'b'}}}]}}",
                "- route: {from: {uri: 'direct:a', steps: [{setBody: {expression: {simple: 'b'}}}]}}")) {
            assertThat(schema.validate(YAML.readTree(compact))).as(compact).isNotEmpty();
        }
    }

    /**
     * Returns Camel's schema without compact forms: text in place of an object, a language without "expression" around it, a
     * route that begins with "from". The canonical schema of Camel 4.22.0 is of no use, because it requires all data formats.
     */
    private static JsonSchema canonicalSchema() throws IOException {
        JsonNode schema = JSON.readTree(CanonicalYamlTest.class.getResourceAsStream("/schema/camelYamlDsl.json"));
        ((ObjectNode) schema.path("items").path("properties")).remove("from");
        JsonNode definitions = schema.path("items").path("definitions");
        Set<String> languages = languages(definitions);
        definitions.properties().forEach(definition -> {
            ObjectNode type = (ObjectNode) definition.getValue();
            if (type.path("oneOf") instanceof ArrayNode forms) {
                forms.forEach(form -> removeLanguages(form, languages));
                for (int i = forms.size() - 1; i >= 0; i--) {
                    if (forms.get(i).equals(TEXT)) {
                        forms.remove(i);
                    }
                }
            }
            removeLanguages(type, languages);
        });
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(schema);
    }

    private static Set<String> languages(JsonNode definitions) {
        Set<String> languages = new TreeSet<>();
        definitions.path(EXPRESSION)
                .path("anyOf")
                .path(0)
                .path("oneOf")
                .forEach(form -> form.path("required").forEach(name -> languages.add(name.asText())));
        assertThat(languages).contains("simple", "constant");
        return languages;
    }

    /** Permits languages only below "expression". */
    private static void removeLanguages(JsonNode type, Set<String> languages) {
        if (type.path("properties").has("expression") && type.has("anyOf")) {
            ((ObjectNode) type).remove("anyOf");
            ObjectNode properties = (ObjectNode) type.path("properties");
            properties.remove(languages);
            properties.putObject("expression").put("$ref", "#/items/definitions/" + EXPRESSION);
        }
    }

    private static List<Path> files(String name, String folder) throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(file -> file.getFileName().toString().matches(name))
                    .filter(file -> file.toString().matches(folder))
                    .filter(file -> !file.toString().matches(".*/(target|node_modules)/.*"))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode asRoutes(JsonNode list) {
        if (!list.path(0).has("to")) {
            return list;
        }
        ArrayNode routes = JSON.createArrayNode();
        routes.addObject().putObject("route").putObject("from").put("uri", "direct:steps").set("steps", list);
        return routes;
    }

    /** Returns the routes of a file: a list, an Integration or a Kamelet. A Pipe has none. */
    private static JsonNode routes(JsonNode document) {
        return switch (document.path("kind").asText()) {
            case "Integration" -> document.path("spec").path("flows");
            case "Kamelet" -> {
                ObjectNode template = document.path("spec").path("template").deepCopy();
                ArrayNode routes = JSON.createArrayNode();
                routes.addObject().set("routeTemplate", template.put("id", "template"));
                yield routes;
            }
            case "Pipe" -> JSON.createArrayNode();
            default -> document;
        };
    }
}
