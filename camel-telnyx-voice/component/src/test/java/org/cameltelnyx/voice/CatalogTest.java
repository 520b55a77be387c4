package org.cameltelnyx.voice;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.spi.UriPath;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.event.EventTypes;
import org.cameltelnyx.voice.schema.FieldModel;
import org.cameltelnyx.voice.schema.OpenEnum;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * What tools see of the component: the generated catalog entry says the same as the records, and says it well.
 */
class CatalogTest {

    private static final CamelCatalog CATALOG = new DefaultCamelCatalog();
    private static JsonNode entry;

    @BeforeAll
    static void readTheCatalog() throws Exception {
        entry = new ObjectMapper().readTree(CatalogTest.class.getResourceAsStream(
                "/META-INF/org/cameltelnyx/voice/telnyx-voice.json"));
        CATALOG.addComponent("telnyx-voice", TelnyxVoiceComponent.class.getName(), entry.toString());
    }

    @ParameterizedTest
    @CsvSource({
            "telnyx-voice:refer?sipAddress=sip:a@b.example, true", "telnyx-voice:refer?sipAddress=${header.x}, true",
            "telnyx-voice:refer, false", "telnyx-voice:refer?sipAddress=sip:a@b.example&digits=1, false",
            "telnyx-voice:send-dtmf?digits=1&durationMillis=250, true", "telnyx-voice:send-dtmf?durationMillis=250, false",
            "telnyx-voice:send-dtmf?digits=1&durationMillis=soon, false", "telnyx-voice:send-dtmf?digits=1&duration=2, false",
            "telnyx-voice:start-siprec?sipTransport=tls, true", "telnyx-voice:start-siprec?sipTransport=quic, false",
            "telnyx-voice:start-siprec?secure=perhaps, false", "telnyx-voice:start-siprec?commandId=1, false",
            "telnyx-voice:stop-siprec?commandId=1, true", "telnyx-voice:stop-siprec?connectorName=x, false",
            "telnyx-voice:start-noise-suppression?direction=both, true",
            "telnyx-voice:start-noise-suppression?direction=all, false",
            "telnyx-voice:stop-noise-suppression, true", "telnyx-voice:stop-noise-suppression?role=barge, false",
            "telnyx-voice:switch-supervisor-role?role=barge, true", "telnyx-voice:switch-supervisor-role, false",
            "telnyx-voice:switch-supervisor-role?role=shout, false", "telnyx-voice:update-client-state?clientState=YQ==, true",
            "telnyx-voice:update-client-state, false", "telnyx-voice:webhook?events=call.*&path=/x, true",
            "telnyx-voice:webhook?event=call.*, false", "telnyx-voice:queue-delete?queueName=x, true",
            "telnyx-voice:queue-delete?maxSize=1, false", "telnyx-voice:enqueue?queueName=x, true",
            "telnyx-voice:enqueue, false", "telnyx-voice:conference-join?conferenceId=c&callControlId=v3:c&hold=true, true",
            "telnyx-voice:queue-list?pageNumber=2&pageSize=5, true", "telnyx-voice:dial?to=+1, false",
            "telnyx-voice:dial?to=+1&from=+1&connectionId=1&sipRegion=Middle%20East, true", "telnyx-voice:nothing, false"})
    void validatesEndpoints(String uri, boolean valid) {
        EndpointValidationResult result = CATALOG.validateEndpointProperties(uri);

        assertThat(result.isSuccess()).as(() -> String.valueOf(result.summaryErrorMessage(false))).isEqualTo(valid);
    }

    @Test
    void knowsEveryActionAndTheWebhook() throws Exception {
        Set<String> names = new TreeSet<>(ActionModel.all().keySet());
        assertThat(fieldNames(entry.path("apis"))).isEqualTo(names);
        names.add("webhook");
        names.add("request");

        String[] enums = TelnyxVoiceEndpoint.class.getDeclaredField("action").getAnnotation(UriPath.class).enums().split(",");
        assertThat(new TreeSet<>(Arrays.asList(enums))).as("the names of actions in TelnyxVoiceEndpoint").isEqualTo(names);
    }

    @Test
    void theReadmeCountsActionsAndEvents() throws Exception {
        assertThat(Path.of("../../README.md")).content()
                .contains("all " + ActionModel.all().size() + " operations",
                        "all " + EventTypes.known().size() + " of its events");
    }

    @TestFactory
    Stream<DynamicTest> everyActionIsDescribedWell() {
        return ActionModel.all().values().stream().map(action -> dynamicTest(action.name(), () -> {
            Set<String> descriptions = new HashSet<>();
            String description = entry.at("/apis/" + action.name() + "/description").asText();
            assertDescription(action.name(), description);
            String events = action.events().isEmpty() ? "" : ". Expected events: " + String.join(", ", action.events());
            assertThat(description).isEqualTo(entry.at("/apis/" + action.name() + "/methods/" + action.name() + "/description")
                    .asText() + events);
            JsonNode options = options(action);
            for (FieldModel field : action.fields()) {
                JsonNode option = options.path(field.name());
                assertThat(option.isMissingNode()).as(field.name()).isFalse();
                assertDescription(field.name(), option.path("description").asText());
                assertThat(descriptions.add(option.path("description").asText())).as(field.name()).isTrue();
                assertThat(option.path("required").asBoolean()).as(field.name()).isEqualTo(field.isRequired());
                assertThat(option.path("secret").asBoolean()).as(field.name()).isEqualTo(field.isSecret());
                if (OpenEnum.class.isAssignableFrom(field.type())) {
                    assertThat(option.path("enum")).as(field.name())
                            .extracting(JsonNode::asText)
                            .containsExactlyElementsOf(OpenEnum.known(field.type().asSubclass(OpenEnum.class)));
                }
            }
            assertThat(fieldNames(options)).hasSameSizeAs(action.fields());
        }));
    }

    @Test
    void everyOptionAndHeaderIsDescribedWell() {
        for (String group : List.of("componentProperties", "properties", "headers")) {
            Set<String> descriptions = new HashSet<>();
            entry.path(group).properties().forEach(option -> {
                String description = option.getValue().path("description").asText();
                assertDescription(option.getKey(), description);
                assertThat(descriptions.add(description)).as(option.getKey()).isTrue();
            });
        }
        assertThat(fieldNames(entry.path("headers"))).hasSize(TelnyxVoiceConstants.class.getFields().length)
                .allMatch(name -> name.startsWith("CamelTelnyxVoice"));
    }

    @Test
    void secretsAreMarked() {
        assertThat(entry.at("/properties/apiKey/secret").asBoolean()).isTrue();
        assertThat(entry.at("/componentProperties/apiKey/secret").asBoolean()).isTrue();
        assertThat(options(ActionModel.find("refer").orElseThrow()).at("/sipAuthPassword/secret").asBoolean()).isTrue();
        JsonNode dial = options(ActionModel.find("dial").orElseThrow());
        assertThat(List.of("sipAuthPassword", "streamAuthToken", "sendDigitsOnAnswer"))
                .allMatch(option -> dial.path(option).path("secret").asBoolean());
        assertThat(options(ActionModel.find("send-dtmf").orElseThrow()).at("/digits/secret").asBoolean()).isTrue();
    }

    private static JsonNode options(ActionModel action) {
        return entry.at("/apiProperties/" + action.name() + "/methods/" + action.name() + "/properties");
    }

    private static void assertDescription(String name, String description) {
        assertThat(description.split("\\s+")).as(name + ": " + description).hasSizeGreaterThanOrEqualTo(5);
        assertThat(description).as(name).matches("[A-Z].*").doesNotContain("TODO");
        assertThat(words(description)).as(name).isNotEqualTo(words(name));
    }

    private static String words(String text) {
        return text.replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("[^A-Za-z ]", " ").toLowerCase(Locale.ROOT).strip();
    }

    private static Set<String> fieldNames(JsonNode object) {
        Set<String> names = new TreeSet<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            names.add(field.getKey());
        }
        return names;
    }
}
