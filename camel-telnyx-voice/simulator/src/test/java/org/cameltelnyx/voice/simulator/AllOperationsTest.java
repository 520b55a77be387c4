package org.cameltelnyx.voice.simulator;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation, with the least body that its schema takes and with bodies that it does not take. */
@ExtendWith(TelnyxSimulatorExtension.class)
class AllOperationsTest {

    private static final JsonNode TYPES = Json.resource("operations/types.json");
    private static final Set<String> TEXTS_WITH_A_GRAMMAR = Set.of("client_state", "digits");

    private final TelnyxSimulator simulator;
    private final RestClient client;
    private SimulatedCall call;
    private SimulatedCall other;
    private Map<String, String> ids;

    AllOperationsTest(TelnyxSimulator simulator) {
        this.simulator = simulator;
        this.client = new RestClient(simulator);
    }

    /** Two calls that talk, one of which waits in a queue; a conference with the other; and what the account has beside them. */
    @BeforeEach
    void somethingGoesOn() {
        call = simulator.call().answer();
        other = simulator.call().answer();
        post("/conferences", Json.object().put("call_control_id", other.callControlId()).put("name", "there"));
        post("/queues", Json.object().put("queue_name", "support"));
        post(RestClient.path(call, "enqueue"), Json.object().put("queue_name", "support"));
        post("/queues", Json.object().put("queue_name", "empty"));
        JsonNode participants = RestClient.json(client.send("GET",
                "/conferences/" + simulator.conferences().get(0).id() + "/participants", ""));
        ids = new HashMap<>(Map.of("call_control_id", call.callControlId(), "queue_name", "support",
                "id", simulator.conferences().get(0).id(), "conference_id", simulator.conferences().get(0).id(),
                "participant_id", participants.at("/data/0/id").asText()));
        post(RestClient.path(other, "record_start"),
                Json.object().put("format", "mp3").put("channels", "dual").put("transcription", true));
        post(RestClient.path(other, "record_stop"), Json.object());
        post("/call_control_applications",
                Json.object().put("application_name", "ours").put("webhook_event_url", "https://voice.example.com"));
        post("/siprec_connectors", Json.object().put("name", "ours").put("host", "srs.example.com").put("port", 5060));
        ids.put("siprec_connector_name", "ours");
        ids.put("outbound_voice_profile_id", simulator.outboundVoiceProfile("europe"));
        ids.put("recording_id", first("/recordings"));
        ids.put("recording_transcription_id", first("/recording_transcriptions"));
        ids.put("application_id", first("/call_control_applications"));
        ids.put("connection_id", first("/connections"));
    }

    private String first(String list) {
        return RestClient.json(client.send("GET", list, "")).at("/data/0/id").asText();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isAnsweredAsDocumented(String action) {
        JsonNode operation = prepared(action);

        HttpResponse<String> response = send(operation, body(operation));

        assertThat(response.body()).doesNotStartWith("{\"errors\"");
        if (isEmpty(action)) {
            assertThat(response.statusCode()).isEqualTo(204);
            assertThat(response.body()).isEmpty();
            return;
        }
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode json = RestClient.json(response);
        if (action.contains("list")) {
            assertThat(json.path("data").isArray()).isTrue();
            assertThat(json.path("meta").properties()).extracting(Map.Entry::getKey)
                    .containsExactly("page_number", "page_size", "total_pages", "total_results");
        } else if (json.path("data").has("record_type")) {
            assertThat(json.at("/data/record_type").asText()).isIn("call", "call_control_application", "conference",
                    "outbound_voice_profile", "participant", "queue", "queue_call", "recording", "recording_transcription",
                    "siprec_connector", "webhook_delivery");
        } else if (action.equals("recording-delete-all")) {
            assertThat(json.path("status").asText()).isEqualTo("ok");
        } else {
            assertThat(json.at("/data/result").asText()).isEqualTo("ok");
        }
        boolean question = operation.path("method").asText().equals("GET");
        assertThat(simulator.received(action)).last().satisfies(received -> {
            assertThat(received.status()).isEqualTo(200);
            assertThat(received.tookEffect()).isEqualTo(!question);
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void bodiesThatAreNotAcceptedAreRefused(String action) {
        JsonNode operation = prepared(action);
        JsonNode schema = operation.path("body");
        int effects = simulator.effects(action);
        for (JsonNode required : schema.path("required")) {
            ObjectNode without = body(operation);
            without.remove(required.asText());
            expectRefused(send(operation, without), "10004", "/" + required.asText());
        }
        schema.path("properties").properties().forEach(field -> {
            ObjectNode wrong = body(operation);
            boolean structured = field.getValue().path("type").asText("").matches("object|array")
                    || field.getValue().has("anyOf") || field.getValue().has("$ref");
            if (!field.getValue().has("type") && !field.getValue().has("$ref")) {
                return;
            }
            wrong.set(field.getKey(), structured ? Json.of(true) : Json.object());
            expectRefused(send(operation, wrong), null, "/" + field.getKey());
        });

        assertThat(simulator.effects(action)).isEqualTo(effects);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatIsNotThereIsToldInTelnyxWords(String action) {
        JsonNode operation = prepared(action);
        String path = operation.path("path").asText();
        if (!path.contains("{")) {
            return;
        }

        HttpResponse<String> response = client.send(operation.path("method").asText(),
                path.replaceAll("\\{[a-z_]+}", "unknown"), body(operation).toString());

        assertThat(response.statusCode()).isIn(404, 422);
        assertThat(RestClient.error(response).path("code").asText()).isIn("10005", "90015");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aCommandIdIsHonoured(String action) {
        JsonNode operation = prepared(action);
        if (!operation.path("body").path("properties").has("command_id")) {
            return;
        }
        ObjectNode body = body(operation).put("command_id", "once");

        HttpResponse<String> first = send(operation, body);
        HttpResponse<String> second = send(operation, body);

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(simulator.received(action)).extracting(ReceivedCommand::tookEffect).endsWith(true, false);
    }

    static Stream<String> operations() {
        return StreamSupport.stream(Json.resource("operations/index.json").spliterator(), false).map(JsonNode::asText);
    }

    /** Some need a call that rings, one that does something already, or a queue that is empty. */
    private JsonNode prepared(String action) {
        if (action.equals("answer") || action.equals("reject")) {
            call = simulator.call();
        } else if (action.equals("stop-forking")) {
            post(RestClient.path(call, "fork_start"), Json.object());
        } else if (action.equals("conference-create") || action.equals("conference-join")
                || action.equals("bridge")) {
            other = simulator.call().answer();
        } else if (action.equals("webhook-delivery-retrieve")) {
            // refused for good, so that the delivery is over at once
            simulator.webhookUrl(simulator.baseUrl() + "/none");
            other.hangup();
            simulator.awaitIdle();
            simulator.webhookUrl(null);
            ids.put("webhook_delivery_id", first("/webhook_deliveries"));
        } else if (action.equals("enqueue")) {
            post(RestClient.path(call, "leave_queue"), Json.object());
        }
        ids = new HashMap<>(ids);
        ids.put("call_control_id", call.callControlId());
        if (action.equals("queue-delete")) {
            ids.put("queue_name", "empty");
        }
        return Json.resource("operations/" + action + ".json");
    }

    private static boolean isEmpty(String action) {
        return Set.of("queue-delete", "queue-call-remove", "queue-call-update", "siprec-connector-delete").contains(action);
    }

    private HttpResponse<String> send(JsonNode operation, JsonNode body) {
        String path = operation.path("path").asText();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", URLEncoder.encode(id.getValue(), StandardCharsets.UTF_8));
        }
        String method = operation.path("method").asText();
        return client.send(method, path, method.equals("GET") || method.equals("DELETE") ? "" : body.toString());
    }

    private void post(String path, JsonNode body) {
        assertThat(client.send("POST", path, body.toString()).statusCode()).isEqualTo(200);
    }

    private static void expectRefused(HttpResponse<String> response, String code, String pointer) {
        assertThat(response.statusCode()).as(pointer).isEqualTo(422);
        JsonNode error = RestClient.error(response);
        assertThat(error.at("/source/pointer").asText()).startsWith(pointer);
        if (code != null && !TEXTS_WITH_A_GRAMMAR.contains(pointer.substring(1))) {
            assertThat(error.path("code").asText()).isEqualTo(code);
        }
    }

    /** The least that the schema takes. */
    private ObjectNode body(JsonNode operation) {
        ObjectNode body = (ObjectNode) least(operation.path("body"));
        if (body.has("call_control_id")) {
            body.put("call_control_id", other.callControlId());
        }
        if (body.has("call_control_ids")) {
            body.putArray("call_control_ids").add(other.callControlId());
        }
        return body;
    }

    private static JsonNode least(JsonNode schema) {
        if (schema.has("$ref")) {
            return schema.path("$ref").asText().endsWith("client_state")
                    ? Json.of("aGk=")
                    : least(TYPES.path(schema.path("$ref").asText().replaceAll(".*/", "")));
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        if (schema.has("anyOf") && !schema.has("type")) {
            return least(schema.path("anyOf").path(0));
        }
        return switch (schema.path("type").asText()) {
            case "object" -> {
                ObjectNode object = Json.object();
                for (JsonNode required : List.of(schema.path("required"), schema.at("/anyOf/0/required"))) {
                    required.forEach(field -> object.set(field.asText(),
                            least(schema.path("properties").path(field.asText()))));
                }
                yield object;
            }
            case "array" -> Json.of(new Object[]{least(schema.path("items"))});
            case "integer", "number" -> Json.of(schema.path("minimum").asInt(1));
            case "boolean" -> Json.of(true);
            default -> Json.of(Stream.of("1", "+15550001", "sip:a@example.com", "wss://example.com", "https://example.com")
                    .filter(text -> Pattern.compile(schema.path("pattern").asText()).matcher(text).find())
                    .findFirst()
                    .orElseThrow());
        };
    }
}
