package org.cameltelnyx.voice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.action.Command;
import org.cameltelnyx.voice.result.Participant;
import org.cameltelnyx.voice.result.ResultPage;
import org.cameltelnyx.voice.result.TelnyxObject;
import org.cameltelnyx.voice.schema.FieldModel;
import org.cameltelnyx.voice.schema.RecordModel;
import org.cameltelnyx.voice.simulator.CallOptions;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.support.ResourceId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation, with every field, in the forms in which a command can be given, through a route to the simulator, which
 * knows the operations by the official document. Two files say what is sent: {@code requests/<action>.json} is Telnyx' own
 * example, and {@code requests/complete/<action>.json} lists commands that together have every field; there are several
 * where a field takes one of several forms.
 */
class OperationsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** 1 and 1.0 are one number. */
    private static final Comparator<JsonNode> BY_VALUE = (a, b) -> a.isNumber() && b.isNumber()
            ? a.decimalValue().compareTo(b.decimalValue())
            : a.equals(b) ? 0 : 1;
    /** The fields by which a command names other calls, which must be there. */
    private static final List<String> CALLS = List.of("call_control_id", "call_control_ids", "whisper_call_control_ids",
            "supervise_call_control_id", "link_to");
    private static final Set<String> WITHOUT_ANSWER = Set.of("queue-delete", "queue-call-remove", "queue-call-update",
            "siprec-connector-delete");
    private static final Set<String> OF_A_QUEUE = Set.of("queue-retrieve", "queue-update", "queue-delete", "queue-call-list");
    private static final Set<String> OF_A_CALL_THAT_WAITS = Set.of("leave-queue", "queue-call-retrieve", "queue-call-remove",
            "queue-call-update");

    // one of each for all: to start them anew for each command would take minutes
    private static TelnyxSimulator telnyx;
    private static CamelContext context;
    private static ProducerTemplate template;

    @BeforeAll
    static void start() {
        telnyx = TelnyxSimulator.start();
        TelnyxVoiceComponent component = new TelnyxVoiceComponent(null, variable -> null);
        component.getConfiguration().setBaseUrl(telnyx.baseUrl());
        component.getConfiguration().setApiKey(telnyx.apiKey());
        context = new DefaultCamelContext();
        context.addComponent("telnyx-voice", component);
        context.start();
        template = context.createProducerTemplate();
    }

    @AfterAll
    static void stop() throws Exception {
        context.close();
        telnyx.close();
    }

    static Stream<String> actions() {
        return ActionModel.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("actions")
    void jsonArrivesAsItIs(String name) throws Exception {
        ActionModel action = ActionModel.find(name).orElseThrow();
        String route = routeTo(uri(action, Map.of()));

        for (ObjectNode request : requests(name)) {
            assertArrives(action, request, route, request.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("actions")
    void aRecordArrivesAsItsJson(String name) throws Exception {
        ActionModel action = ActionModel.find(name).orElseThrow();
        String route = routeTo(uri(action, Map.of()));

        for (ObjectNode request : requests(name)) {
            assertArrives(action, request, route, command(action, request));
        }
    }

    /**
     * Without a route: for its label Camel looks for a password in the URI, which takes it many seconds if long JSON with
     * URLs stands there.
     */
    @ParameterizedTest
    @MethodSource("actions")
    @Tag("long-uri")
    void optionsArriveAsJson(String name) throws Exception {
        ActionModel action = ActionModel.find(name).orElseThrow();

        for (ObjectNode request : requests(name)) {
            assertArrives(action, request, uri(action, options(action, request)), withPlaceholders(request));
        }
    }

    /** Those with lists, objects and fields that take one of several forms; each page has an example in YAML besides. */
    @ParameterizedTest
    @ValueSource(
            strings = {"conference-hold", "conference-list", "send-sip-info", "speak", "start-playback", "start-transcription"})
    void optionsInYamlArriveAsJson(String name) throws Exception {
        ActionModel action = ActionModel.find(name).orElseThrow();

        for (ObjectNode request : requests(name)) {
            Map<String, String> options = options(action, request);
            options.put("autoCommandId", "false");
            assertArrives(action, request, yamlRouteTo(name, options), withPlaceholders(request));
        }
    }

    /** Else a field could be misspelt in a record, or be forgotten, and never have been sent. */
    @ParameterizedTest
    @MethodSource("actions")
    void noFieldIsLeftOut(String name) {
        Set<String> sent = new HashSet<>();
        resource("requests/complete/" + name + ".json").forEach(request -> fieldsOf("", request, sent));
        JsonNode official = resource("org/cameltelnyx/voice/simulator/operations/" + operation(name) + ".json");
        Set<String> officialFields = new TreeSet<>();
        fieldsOfSchema("", official.path("body"), officialFields);
        ActionModel action = ActionModel.find(name).orElseThrow();
        Set<String> fieldsOfRecord = new TreeSet<>();
        fieldsOfRecord("", action, action.fields(), fieldsOfRecord);

        assertThat(sent).as("requests/complete/%s.json has all that the official document has", name)
                .containsAll(officialFields);
        assertThat(sent).as("requests/complete/%s.json has all that the record has", name).containsAll(fieldsOfRecord);
    }

    private static void assertArrives(ActionModel action, ObjectNode request, String route, Object body) {
        telnyx.reset();
        Map<String, String> ids = somethingGoesOn(action, request);

        Exchange exchange = send(route, body, headers(ids));

        assertThat(exchange.getException()).as(request.toString()).isNull();
        ReceivedCommand received = telnyx.received().get(telnyx.received().size() - 1);
        assertThat(received.action()).isEqualTo(operation(action.name()));
        assertThat(received.status()).isEqualTo(WITHOUT_ANSWER.contains(action.name()) ? 204 : 200);
        assertThat(received.method()).isEqualTo(action.httpMethod());
        assertThat(URLDecoder.decode(received.path(), StandardCharsets.UTF_8))
                .isEqualTo("/v2" + action.path(id -> ids.get(id.wireName())));
        if (action.hasBody()) {
            assertThat(received.query()).isEmpty();
            assertThat(received.json().equals(BY_VALUE, request)).as("%s is %s", received.text(), request).isTrue();
        } else {
            assertThat(received.body()).isEmpty();
            assertThat(received.query()).isEqualTo(query("", action.sent(request), new TreeMap<>()));
        }
    }

    /** A download begins by retrieving the recording, and has no operation of its own. */
    private static String operation(String action) {
        return action.equals("recording-download") ? "recording-retrieve" : action;
    }

    /** Makes what the command is about: a call, a conference, a queue; and what else it needs. */
    private static Map<String, String> somethingGoesOn(ActionModel action, ObjectNode request) {
        Map<String, String> ids = new HashMap<>();
        String caller = action.bodyIds().isEmpty() ? "v3:caller" : request.path("call_control_id").asText();
        ids.put("call_control_id", caller);
        telnyx.siprecConnector(request.path("connector_name").asText());
        if (Set.of("answer", "reject").contains(action.name())) {
            telnyx.call(CallOptions.defaults().callControlId(caller));
        } else {
            call(caller);
        }
        List<String> others = CALLS.stream()
                .map(request::path)
                .flatMap(named -> named.isArray() ? named.valueStream() : Stream.of(named))
                .map(id -> call(id.asText(caller)))
                .distinct()
                .toList();
        if (action.pathIds().contains(ResourceId.CONFERENCE_ID)) {
            mustSucceed("telnyx-voice:conference-create?name=there", call("v3:host"));
            String conference = telnyx.conferences().get(0).id();
            ids.put("conference_id", conference);
            if (action.pathIds().contains(ResourceId.PARTICIPANT_ID)) {
                ids.put("participant_id", participant(conference));
            } else if (!action.name().equals("conference-join")) {
                others.forEach(id -> mustSucceed("telnyx-voice:conference-join?conferenceId=" + conference, id));
            }
        }
        String queue = request.path("queue").asText(request.path("queue_name").asText("waiting"));
        ids.put("queue_name", queue);
        if (OF_A_QUEUE.contains(action.name())) {
            mustSucceed("telnyx-voice:queue-create?queueName=" + queue, caller);
        }
        if (OF_A_CALL_THAT_WAITS.contains(action.name())) {
            mustSucceed("telnyx-voice:enqueue?queueName=" + queue, caller);
        }
        if (action.name().equals("bridge") && request.has("queue")) {
            mustSucceed("telnyx-voice:enqueue?queueName=" + queue, call("v3:waiting"));
        }
        action.pathIds()
                .stream()
                .filter(id -> !ids.containsKey(id.wireName()))
                .forEach(id -> ids.put(id.wireName(), somethingWithId(id, caller)));
        if (action.name().equals("stop-forking")) {
            mustSucceed("telnyx-voice:start-forking?rx=udp:192.0.2.1:9000", caller);
        }
        return ids;
    }

    /** What the account has beside calls, conferences and queues. */
    private static String somethingWithId(ResourceId id, String caller) {
        return switch (id) {
            case CONNECTION_ID,
                    APPLICATION_ID ->
                created("application-create?applicationName=a&webhookEventUrl=https://a.example")
                        .get("id")
                        .toString();
            case SIPREC_CONNECTOR_NAME -> created("siprec-connector-create?name=our srs&host=srs.example.com&port=5060")
                    .get("name")
                    .toString();
            case OUTBOUND_VOICE_PROFILE_ID -> telnyx.outboundVoiceProfile("europe");
            case RECORDING_ID, RECORDING_TRANSCRIPTION_ID -> {
                mustSucceed("telnyx-voice:start-recording?format=mp3&channels=dual&transcription=true", caller);
                mustSucceed("telnyx-voice:stop-recording", caller);
                yield first(id == ResourceId.RECORDING_ID ? "recording-list" : "recording-transcription-list");
            }
            case WEBHOOK_DELIVERY_ID -> {
                // refused for good, so that the delivery is over at once
                telnyx.webhookUrl(telnyx.baseUrl() + "/none");
                mustSucceed("telnyx-voice:speak?payload=a&voice=female&language=en-US", caller);
                telnyx.awaitIdle();
                telnyx.webhookUrl(null);
                yield first("webhook-delivery-list");
            }
            default -> throw new IllegalArgumentException(id.toString());
        };
    }

    private static Map<String, Object> created(String command) {
        return send("telnyx-voice:" + command, null, Map.of()).getMessage().getBody(TelnyxObject.class).data();
    }

    private static String first(String list) {
        ResultPage<?> page = send("telnyx-voice:" + list, null, Map.of()).getMessage().getBody(ResultPage.class);
        return page.data().get(0).data().get("id").toString();
    }

    private static String participant(String conference) {
        Exchange exchange = send("telnyx-voice:conference-list-participants?conferenceId=" + conference, null, Map.of());
        return ((Participant) exchange.getMessage().getBody(ResultPage.class).data().get(0)).id();
    }

    /** An answered call. */
    private static String call(String id) {
        if (telnyx.calls().stream().noneMatch(call -> call.callControlId().equals(id))) {
            telnyx.call(CallOptions.defaults().callControlId(id)).answer();
        }
        return id;
    }

    private static void mustSucceed(String uri, String call) {
        assertThat(send(uri, null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call)).getException()).isNull();
    }

    private static Map<String, Object> headers(Map<String, String> ids) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(TelnyxVoiceConstants.CALL_CONTROL_ID, ids.get("call_control_id"));
        headers.put(TelnyxVoiceConstants.CONFERENCE_ID, ids.get("conference_id"));
        headers.put(TelnyxVoiceConstants.QUEUE_NAME, ids.get("queue_name"));
        headers.put(TelnyxVoiceConstants.CONNECTION_ID, ids.get("connection_id"));
        headers.putAll(ids);
        return headers;
    }

    private static List<ObjectNode> requests(String action) {
        List<ObjectNode> requests = new ArrayList<>();
        requests.add((ObjectNode) resource("requests/" + action + ".json"));
        resource("requests/complete/" + action + ".json").forEach(request -> requests.add((ObjectNode) request));
        return requests;
    }

    private static Command command(ActionModel action, ObjectNode request) {
        Map<FieldModel, Object> values = request.properties()
                .stream()
                .filter(field -> action.field(field.getKey()).isPresent())
                .collect(Collectors.toMap(field -> action.field(field.getKey()).orElseThrow(),
                        field -> action.field(field.getKey()).orElseThrow().convert(field.getValue(), null)));
        return action.create(values::get);
    }

    private static Map<String, String> options(ActionModel action, ObjectNode request) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : request.properties()) {
            if (!isWithPlaceholder(field.getValue())) {
                action.field(field.getKey())
                        .ifPresent(option -> options.put(option.name(), "RAW(" + text(field.getValue()) + ")"));
            }
        }
        return options;
    }

    /** As the component page says: inside of JSON, braces can be written so that Camel finds no property placeholder. */
    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString().replace("{{", "\\u007b\\u007b");
    }

    /** As the component page says: a text in which Camel would find a property placeholder comes in the body. */
    private static ObjectNode withPlaceholders(ObjectNode request) {
        ObjectNode body = request.deepCopy();
        body.removeIf(value -> !isWithPlaceholder(value));
        return body.isEmpty() ? null : body;
    }

    private static boolean isWithPlaceholder(JsonNode value) {
        return value.isTextual() && value.asText().contains("{{");
    }

    private static String routeTo(String uri) throws Exception {
        String from = "direct:" + context.getRoutesSize();
        context.addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from(from).to(uri)));
        return from;
    }

    private static String yamlRouteTo(String action, Map<String, String> options) throws Exception {
        String from = "direct:" + context.getRoutesSize();
        ObjectNode to = JSON.createObjectNode().put("uri", "telnyx-voice:" + action);
        to.putPOJO("parameters", options);
        // JSON is YAML
        String route = JSON.writeValueAsString(List.of(Map.of("route",
                Map.of("from", Map.of("uri", from, "steps", List.of(Map.of("to", to)))))));
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.fromString(context.getRoutesSize() + ".camel.yaml", route));
        return from;
    }

    private static Exchange send(String endpoint, Object body, Map<String, Object> headers) {
        return template.send(endpoint, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    private static String uri(ActionModel action, Map<String, String> options) {
        String ids = action.pathIds()
                .stream()
                .filter(id -> id.header().isEmpty())
                .map(id -> "&" + id.option() + "=${header." + id.wireName() + "}")
                .collect(Collectors.joining());
        return options.entrySet()
                .stream()
                .map(option -> "&" + option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("", "telnyx-voice:" + action.name() + "?autoCommandId=false" + ids, ""));
    }

    private static Map<String, String> query(String prefix, JsonNode value, Map<String, String> query) {
        if (value.isObject()) {
            value.properties()
                    .forEach(field -> query(prefix.isEmpty() ? field.getKey() : prefix + "[" + field.getKey() + "]",
                            field.getValue(), query));
        } else {
            query.put(prefix, value.asText());
        }
        return query;
    }

    // which fields there are, those of objects in objects as a.b

    private static void fieldsOf(String path, JsonNode value, Set<String> fields) {
        value.properties().forEach(field -> {
            fields.add(path + field.getKey());
            fieldsOf(path + field.getKey() + ".", field.getValue(), fields);
        });
        if (value.isArray()) {
            value.forEach(element -> fieldsOf(path, element, fields));
        }
    }

    private static void fieldsOfSchema(String path, JsonNode schema, Set<String> fields) {
        schema.path("properties").properties().forEach(field -> {
            fields.add(path + field.getKey());
            fieldsOfSchema(path + field.getKey() + ".", field.getValue(), fields);
        });
        schema.path("anyOf").forEach(form -> fieldsOfSchema(path, form, fields));
        if (schema.has("items")) {
            fieldsOfSchema(path, schema.path("items"), fields);
        }
    }

    /** What is in the objects of a body, the official document says: not all actions take every form of an object. */
    private static void fieldsOfRecord(String path, ActionModel action, List<FieldModel> model, Set<String> fields) {
        for (FieldModel field : model) {
            fields.add(path + field.wireName());
            if (!action.hasBody() && field.isNested() && field.valueType().isRecord()) {
                fieldsOfRecord(path + field.wireName() + ".", action, RecordModel.of(field.valueType()).fields(), fields);
            }
        }
    }

    private static JsonNode resource(String name) {
        try (InputStream json = OperationsTest.class.getResourceAsStream("/" + name)) {
            assertThat(json).as("%s, which docs/contributing.md asks for", name).isNotNull();
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
