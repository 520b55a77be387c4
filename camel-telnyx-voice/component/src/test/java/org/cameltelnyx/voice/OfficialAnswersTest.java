package org.cameltelnyx.voice;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import org.apache.camel.Exchange;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.docs.ActionExamples;
import org.cameltelnyx.voice.result.Call;
import org.cameltelnyx.voice.result.Participant;
import org.cameltelnyx.voice.result.ResultPage;
import org.cameltelnyx.voice.result.TelnyxObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The answers of the official document arrive as their records, with every field in the component of its name. The example
 * of each action, as its page has it, is what asks for them.
 */
class OfficialAnswersTest extends TelnyxVoiceTestSupport {

    private static final Map<String, Object> HEADERS = Map.of(
            TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:caller", TelnyxVoiceConstants.CONFERENCE_ID,
            "f91269aa-61d1-417f-97b3-10e020e8bc47", "participant", "v3:caller", "state", "aGVsbG8=", "agent", "v3:agent",
            "recording", "rec-1", "transcription", "tr-1", "delivery", "del-1", "leg", "leg-1");
    /** What only other answers with the same record hold. */
    private static final Map<Class<?>, List<String>> SOMETIMES = Map.of(
            Call.class, List.of("recording_id"), Participant.class, List.of("label", "conference", "record_type"));

    private AcceptingServer server;

    @BeforeEach
    void start() throws Exception {
        context().getPropertiesComponent().addInitialProperty("telnyx.connection", "1494404757140276705");
        server = new AcceptingServer(null);
        component().getConfiguration().setBaseUrl(server.baseUrl("127.0.0.1"));
        context().addRoutes(new ActionExamples());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<String> actions() {
        return ActionModel.all()
                .values()
                .stream()
                .filter(action -> action.answer() != TelnyxObject.class && !action.isDownload())
                .map(ActionModel::name);
    }

    @Test
    void whatIsReadHasARecord() {
        assertThat(ActionModel.all().values()).filteredOn(action -> "GET".equals(action.httpMethod()))
                .hasSize(25)
                .extracting(ActionModel::answer)
                .allMatch(Class::isRecord);
    }

    @ParameterizedTest
    @MethodSource("actions")
    void anAnswerIsItsRecord(String name) throws Exception {
        ActionModel action = ActionModel.find(name).orElseThrow();
        String answer = resource(name);
        server.answer(answer);

        Exchange exchange = send("direct:" + name, null, HEADERS);

        assertThat(exchange.getException()).isNull();
        JsonNode document = JSON.readTree(answer);
        if (action.isList()) {
            ResultPage<?> page = exchange.getMessage().getBody(ResultPage.class);
            assertThat(page.data()).hasSize(1);
            assertIs(page.data().get(0), action.answer(), document.path("data").path(0));
            assertComponents(page.meta(), document.path("meta"), List.of());
        } else {
            assertIs(exchange.getMessage().getBody(), action.answer(), document.path("data"));
        }
        assertThat(exchange.getMessage().getHeader(TelnyxVoiceConstants.RESULT)).isInstanceOf(CommandResult.class);
    }

    /** The data and nothing else is what Jackson writes, be it the mapper of anyone. */
    @ParameterizedTest
    @MethodSource("actions")
    void itsJsonIsWhatTelnyxHasSent(String name) throws Exception {
        ActionModel action = ActionModel.find(name).orElseThrow();
        server.answer(resource(name));

        Object object = send("direct:" + name, null, HEADERS).getMessage().getBody();

        JsonNode document = JSON.readTree(resource(name));
        assertThat(JSON.<JsonNode>valueToTree(object)).isEqualTo(action.isList() ? document : document.path("data"));
    }

    private static void assertIs(Object object, Class<?> type, JsonNode onTheWire) throws Exception {
        assertThat(object).isExactlyInstanceOf(type);
        assertComponents((TelnyxObject) object, onTheWire, SOMETIMES.getOrDefault(type, List.of()));
    }

    private static void assertComponents(TelnyxObject object, JsonNode onTheWire, List<String> sometimes) throws Exception {
        Map<String, Object> components = components(object);
        assertThat(onTheWire.size()).isPositive();
        onTheWire.properties()
                .forEach(field -> assertThat(components).containsEntry(field.getKey(),
                        JSON.convertValue(field.getValue(), Object.class)));
        sometimes.stream().filter(field -> !onTheWire.has(field)).forEach(components::remove);
        assertThat(components).as("components that no field of the document has filled").doesNotContainValue(null);
        assertThat(object.data()).isEqualTo(JSON.convertValue(onTheWire, new TypeReference<Map<String, Object>>() {
        }));
    }

    /** What the components of a record hold, by the names on the wire and as JSON has it. */
    private static Map<String, Object> components(Object object) throws Exception {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : object.getClass().getRecordComponents()) {
            Object value = component.getAccessor().invoke(object);
            if (!component.getName().equals("data")) {
                values.put(SnakeCaseStrategy.INSTANCE.translate(component.getName()), asJson(value));
            }
        }
        return values;
    }

    private static Object asJson(Object value) throws Exception {
        if (value instanceof List<?> list) {
            List<Object> elements = new ArrayList<>();
            for (Object element : list) {
                elements.add(asJson(element));
            }
            return elements;
        }
        return value instanceof Record nested ? components(nested) : value instanceof Instant time ? time.toString() : value;
    }

    private static String resource(String action) throws IOException {
        try (InputStream file = OfficialAnswersTest.class.getResourceAsStream("/answers/" + action + ".json")) {
            assertThat(file).as(action).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
