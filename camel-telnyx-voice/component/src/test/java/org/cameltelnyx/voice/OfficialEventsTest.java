package org.cameltelnyx.voice;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.event.ConferenceEvent;
import org.cameltelnyx.voice.event.EventEnvelope;
import org.cameltelnyx.voice.event.EventTypes;
import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.schema.OpenEnum;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each event of the official document arrives as its record, with every field of the payload in the component of its
 * name.
 */
class OfficialEventsTest extends TelnyxVoiceTestSupport {

    private static final String PATH = "/telnyx/voice";

    @BeforeEach
    void route() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook").to("mock:events")));
    }

    /** The example of the document, and one that has every field of the schema. */
    @ParameterizedTest
    @CsvFileSource(resources = "/events/official-names.csv")
    void anEventIsItsRecord(String eventType, String officialName) throws Exception {
        byte[] example = resource("official/" + eventType + ".json");
        byte[] complete = resource("complete/" + eventType + ".json");

        Message ofExample = deliver(example);
        Message ofComplete = deliver(withAnotherId(complete));

        assertThat(ofExample.getBody(byte[].class)).isEqualTo(example);
        assertThat(ofExample.getBody()).isExactlyInstanceOf(EventTypes.known().get(eventType));
        assertFieldsAreThere(ofExample.getBody(VoiceEvent.class), JSON.readTree(example));
        VoiceEvent event = ofComplete.getBody(VoiceEvent.class);
        assertFieldsAreThere(event, JSON.readTree(complete));
        assertThat(components(event)).as("components that no field of the schema has filled")
                .doesNotContainValue(null);
        assertHeaders(ofComplete, event);
    }

    private static void assertFieldsAreThere(VoiceEvent event, JsonNode document) throws Exception {
        JsonNode data = document.path("data").isObject() ? document.path("data") : document;
        assertThat(event.id()).isNotBlank();
        assertThat(event.eventType()).isEqualTo(data.path("event_type").textValue());
        Map<String, Object> components = components(event);
        for (Map.Entry<String, JsonNode> field : data.path("payload").properties()) {
            Object onTheWire = JSON.convertValue(field.getValue(), Object.class);
            if (field.getKey().equals("occurred_at")) {
                assertThat(event.occurredAt()).isEqualTo(field.getValue().textValue());
            } else {
                assertThat(components).as("of " + event.eventType()).containsEntry(field.getKey(), onTheWire);
            }
            assertThat(event.payload()).containsKey(field.getKey());
        }
        if (data.has("occurred_at")) {
            assertThat(event.occurredAt()).isEqualTo(data.path("occurred_at").textValue());
        }
    }

    private static void assertHeaders(Message message, VoiceEvent event) {
        assertThat(message.getHeaders()).containsEntry("CamelTelnyxVoiceEventType", event.eventType())
                .containsEntry("CamelTelnyxVoiceConnectionId", event.payload().get("connection_id"));
        Map<String, String> headers = Map.of("call_control_id", "CamelTelnyxVoiceCallControlId", "queue",
                "CamelTelnyxVoiceQueueName", "conference_id", "CamelTelnyxVoiceConferenceId");
        headers.forEach((field, header) -> assertThat(message.getHeader(header)).isEqualTo(event.payload().get(field)));
        if (event instanceof ConferenceEvent conference) {
            assertThat(message.getHeader("CamelTelnyxVoiceConferenceId")).isEqualTo(conference.conferenceId());
        }
    }

    /** What the components of a record hold, by the names on the wire and as JSON has it. */
    private static Map<String, Object> components(Record record) throws IllegalAccessException, InvocationTargetException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (component.getType() != EventEnvelope.class) {
                values.put(SnakeCaseStrategy.INSTANCE.translate(component.getName()),
                        plain(component.getAccessor().invoke(record)));
            }
        }
        return values;
    }

    private static Map<String, Object> components(VoiceEvent event) throws IllegalAccessException, InvocationTargetException {
        return components((Record) event);
    }

    private static Object plain(Object value) throws IllegalAccessException, InvocationTargetException {
        if (value instanceof OpenEnum choice) {
            return choice.value();
        }
        if (value instanceof Record nested) {
            Map<String, Object> given = new TreeMap<>(components(nested));
            given.values().removeIf(java.util.Objects::isNull);
            return given;
        }
        if (value instanceof List<?> list) {
            List<Object> plain = new java.util.ArrayList<>();
            for (Object element : list) {
                plain.add(plain(element));
            }
            return plain;
        }
        return value instanceof Instant time ? time.toString() : value;
    }

    @Test
    void floorChangesAreFlatAndTellTheirTime() throws Exception {
        Message message = deliver(resource("official/conference.floor.changed.json"));

        assertThat(message.getHeader("CamelTelnyxVoiceOccurredAt")).isEqualTo(Instant.parse("2018-02-02T22:25:27.521Z"));
    }

    private Message deliver(byte[] body) throws Exception {
        assertThat(post(PATH, telnyx().signer().sign(body)).statusCode()).isEqualTo(200);
        List<Exchange> received = getMockEndpoint("mock:events").getExchanges();
        return received.get(received.size() - 1).getMessage();
    }

    private static byte[] withAnotherId(byte[] body) throws IOException {
        ObjectNode document = (ObjectNode) JSON.readTree(body);
        ObjectNode data = document.path("data") instanceof ObjectNode wrapped ? wrapped : document;
        data.put("id", "another");
        return JSON.writeValueAsBytes(document);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = OfficialEventsTest.class.getResourceAsStream("/events/" + name)) {
            return file.readAllBytes();
        }
    }
}
