package org.cameltelnyx.voice;

import java.io.InputStream;
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
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.action.Command;
import org.cameltelnyx.voice.action.FieldModel;
import org.cameltelnyx.voice.action.RecordModel;
import org.cameltelnyx.voice.simulator.CallOptions;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation, in every form in which a command can be given, through a route to the simulator, which checks it as the
 * official document has it. Two files say what is sent: {@code requests/<action>.json} is Telnyx' own example, and
 * {@code requests/complete/<action>.json} lists commands that fill every field; there are several where a field takes one
 * of several forms.
 */
class OperationsTest extends TelnyxVoiceTestSupport {

    /** 1 and 1.0 are one number. */
    private static final Comparator<JsonNode> BY_VALUE = (a, b) -> a.isNumber() && b.isNumber()
            ? a.decimalValue().compareTo(b.decimalValue())
            : a.equals(b) ? 0 : 1;
    /** The fields of a body that name calls, which must be there. */
    private static final Set<String> CALLS = Set.of("call_control_id", "call_control_ids", "whisper_call_control_ids",
            "supervise_call_control_id", "link_to");
    private static final Set<String> WITHOUT_ANSWER = Set.of("queue-delete", "queue-call-remove", "queue-call-update");
    private static final Set<String> NEED_A_PLACE_IN_THE_QUEUE = Set.of("leave-queue", "queue-call-retrieve",
            "queue-call-remove", "queue-call-update");

    private final Map<String, Object> headers = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    private static void made(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
    }

    /** The forms in which a command can be given. */
    private enum Form {

        JSON_BODY, RECORD, OPTIONS, YAML
    }

    static Stream<Arguments> forms() {
        return ActionModel.all()
                .keySet()
                .stream()
                .flatMap(action -> Stream.of(Form.values()).map(form -> Arguments.of(action, form)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("forms")
    void whatIsGivenArrives(String name, Form form) throws Exception {
        ActionModel action = ActionModel.find(name).orElseThrow();
        List<ObjectNode> requests = new ArrayList<>();
        requests.add((ObjectNode) resource("requests/" + name + ".json"));
        resource("requests/complete/" + name + ".json").forEach(request -> requests.add((ObjectNode) request));
        for (ObjectNode request : requests) {
            telnyx().reset();
            somethingGoesOn(action, request);

            Exchange exchange = switch (form) {
                case JSON_BODY -> send(routeTo(uri(action, Map.of())), request.toString(), headers);
                case RECORD -> send(routeTo(uri(action, Map.of())), command(action, request), headers);
                case OPTIONS -> send(routeTo(uri(action, options(action, request))), null, headers);
                case YAML -> send(yamlRoute("to", "telnyx-voice:" + name, parameters(action, request)), null, headers);
            };

            assertThat(exchange.getException()).as(request.toString()).isNull();
            assertArrived(action, request);
        }
    }

    private static Command command(ActionModel action, ObjectNode request) {
        return action.create(request.properties()
                .stream()
                .filter(field -> action.field(field.getKey()).isPresent())
                .collect(Collectors.toMap(field -> action.field(field.getKey()).orElseThrow(),
                        field -> action.field(field.getKey()).orElseThrow().convert(field.getValue()))));
    }

    private static Map<String, Object> options(ActionModel action, ObjectNode request) {
        Map<String, Object> options = new LinkedHashMap<>();
        request.properties()
                .forEach(field -> action.field(field.getKey())
                        .ifPresent(option -> options.put(option.name(), "RAW(" + text(field.getValue()) + ")")));
        return options;
    }

    /** As the page says: JSON writes a brace as \u007b where two would be a property placeholder of Camel's. */
    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString().replace("{{", "\\u007b\\u007b");
    }

    private String uri(ActionModel action, Map<String, Object> options) {
        Map<String, Object> all = new LinkedHashMap<>(options);
        all.putAll(settings(action));
        return all.entrySet()
                .stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("&", "telnyx-voice:" + action.name() + "?", ""));
    }

    private Map<String, Object> parameters(ActionModel action, ObjectNode request) {
        Map<String, Object> parameters = options(action, request);
        parameters.putAll(settings(action));
        return parameters;
    }

    private Map<String, Object> settings(ActionModel action) {
        return action.pathIds().contains("participant_id")
                ? Map.of("autoCommandId", false, "participantId", ids.get("participant_id"))
                : Map.of("autoCommandId", false);
    }

    /** Else a field that Telnyx has added could be there, and never have been sent. */
    @Test
    void noFieldIsLeftOut() {
        Set<String> fields = new TreeSet<>();
        Set<String> sent = new HashSet<>();
        for (ActionModel action : ActionModel.all().values()) {
            List<JsonNode> requests = new ArrayList<>();
            resource("requests/complete/" + action.name() + ".json").forEach(requests::add);
            visit(action.name(), action.fields(), requests, fields, sent, Set.of());
        }
        fields.removeAll(sent);

        assertThat(fields).as("fields that no command in requests/complete has").isEmpty();
    }

    /** Looks for fields in objects, and in the objects that these hold. */
    private static void visit(String owner, List<FieldModel> model, List<JsonNode> objects, Set<String> fields,
            Set<String> sent, Set<Class<?>> within) {
        for (FieldModel field : model) {
            List<JsonNode> values = new ArrayList<>();
            for (JsonNode object : objects) {
                JsonNode value = object.path(field.wireName());
                if (value.isArray()) {
                    value.forEach(values::add);
                } else {
                    values.add(value);
                }
            }
            values.removeIf(JsonNode::isMissingNode);
            fields.add(owner + "." + field.wireName());
            if (!values.isEmpty()) {
                sent.add(owner + "." + field.wireName());
            }
            Class<?> type = field.valueType();
            if (field.isNested() && type.isRecord() && !within.contains(type)) {
                Set<Class<?>> outer = new HashSet<>(within);
                outer.add(type);
                visit(type.getSimpleName(), RecordModel.of(type).fields(), values, fields, sent, outer);
            }
        }
    }

    /** A call, another one in a conference, two queues, and what the command needs besides. */
    private void somethingGoesOn(ActionModel action, ObjectNode request) {
        SimulatedCall caller = telnyx().call();
        if (!Set.of("answer", "reject").contains(action.name())) {
            caller.answer();
        }
        String other = telnyx().call().answer().callControlId();
        made(send("telnyx-voice:conference-create?name=there", null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, other)));
        made(send("telnyx-voice:queue-create?queueName=empty", null, Map.of()));
        made(send("telnyx-voice:queue-create?queueName=waiting", null, Map.of()));
        ids.put("call_control_id", caller.callControlId());
        ids.put("conference_id", telnyx().conferences().get(0).id());
        ids.put("participant_id", other);
        ids.put("queue_name", action.name().equals("queue-delete") ? "empty" : "waiting");
        headers.put(TelnyxVoiceConstants.CALL_CONTROL_ID, ids.get("call_control_id"));
        headers.put(TelnyxVoiceConstants.CONFERENCE_ID, ids.get("conference_id"));
        headers.put(TelnyxVoiceConstants.QUEUE_NAME, ids.get("queue_name"));
        for (String field : CALLS) {
            JsonNode named = request.path(field);
            if (named.isArray()) {
                named.forEach(id -> present(id.asText()));
            } else {
                present(named.asText());
            }
        }
        if (NEED_A_PLACE_IN_THE_QUEUE.contains(action.name())) {
            made(send("telnyx-voice:enqueue?queueName=waiting", null, headers));
        }
        if (action.name().equals("bridge") && request.has("queue")) {
            made(send("telnyx-voice:enqueue?queueName=" + request.path("queue").asText(), null,
                    Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, telnyx().call().answer().callControlId())));
        }
        if (action.name().equals("stop-forking")) {
            made(send("telnyx-voice:start-forking?rx=udp:192.0.2.1:9000", null, headers));
        }
    }

    private void present(String callControlId) {
        if (!callControlId.isEmpty()
                && telnyx().calls().stream().noneMatch(call -> call.callControlId().equals(callControlId))) {
            telnyx().call(CallOptions.defaults().callControlId(callControlId)).answer();
        }
    }

    private void assertArrived(ActionModel action, ObjectNode request) {
        ReceivedCommand received = lastReceived();
        assertThat(received.action()).isEqualTo(action.name());
        assertThat(received.status()).isEqualTo(WITHOUT_ANSWER.contains(action.name()) ? 204 : 200);
        assertThat(received.method()).isEqualTo(action.httpMethod());
        assertThat(decoded(received.path())).isEqualTo("/v2" + action.path(ids));
        if (!action.hasBody()) {
            assertThat(received.body()).isEmpty();
            assertThat(received.query()).isEqualTo(flat("", request, new TreeMap<>()));
            return;
        }
        ObjectNode expected = request.deepCopy();
        for (String id : action.bodyIds()) {
            // a record and options leave to the header what the call is
            expected.put(id, received.json().path(id).asText().equals(ids.get(id)) ? ids.get(id) : request.path(id).asText());
        }
        assertThat(received.json().equals(BY_VALUE, expected)).as(received.text() + " is " + expected).isTrue();
    }

    private static Map<String, String> flat(String prefix, JsonNode value, Map<String, String> flat) {
        if (value.isObject()) {
            value.properties()
                    .forEach(field -> flat(prefix.isEmpty() ? field.getKey() : prefix + "[" + field.getKey() + "]",
                            field.getValue(), flat));
        } else {
            flat.put(prefix, value.asText());
        }
        return flat;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode resource(String name) {
        try (InputStream json = OperationsTest.class.getResourceAsStream("/" + name)) {
            assertThat(json).as(name + ", which says what is sent").isNotNull();
            return JSON.readTree(json);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
