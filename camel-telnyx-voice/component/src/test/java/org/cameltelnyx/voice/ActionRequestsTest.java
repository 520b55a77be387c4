package org.cameltelnyx.voice;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import org.apache.camel.Exchange;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.action.Command;
import org.cameltelnyx.voice.action.ConferenceJoin;
import org.cameltelnyx.voice.action.Dial;
import org.cameltelnyx.voice.support.ResourceId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What goes over the wire for each of the operations, from the request in {@code requests/<action>.json}, which is
 * Telnyx' own example where there is one.
 */
class ActionRequestsTest extends CamelTestSupport {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** 1 and 1.0 are one number. */
    private static final Comparator<JsonNode> BY_VALUE = (a, b) -> a.isNumber() && b.isNumber()
            ? a.decimalValue().compareTo(b.decimalValue())
            : a.equals(b) ? 0 : 1;
    private static final Map<ResourceId, String> IDS = Map.ofEntries(
            entry(ResourceId.CALL_CONTROL_ID, "v3:call"), entry(ResourceId.CONFERENCE_ID, "conf-1"),
            entry(ResourceId.PARTICIPANT_ID, "Ann B"), entry(ResourceId.QUEUE_NAME, "tier 1"),
            entry(ResourceId.CONNECTION_ID, "1684"), entry(ResourceId.RECORDING_ID, "../rec/1"),
            entry(ResourceId.RECORDING_TRANSCRIPTION_ID, "tr.1"), entry(ResourceId.WEBHOOK_DELIVERY_ID, "del/..1"),
            entry(ResourceId.APPLICATION_ID, "...1684"), entry(ResourceId.SIPREC_CONNECTOR_NAME, "our srs"),
            entry(ResourceId.OUTBOUND_VOICE_PROFILE_ID, "129/3"));
    private static final Map<String, Object> HEADERS = Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:call",
            TelnyxVoiceConstants.CONFERENCE_ID, "conf-1", TelnyxVoiceConstants.QUEUE_NAME, "tier 1",
            TelnyxVoiceConstants.CONNECTION_ID, "1684");

    private static HttpServer server;
    private static volatile Request received;

    private record Request(String method, String path, String query, String body) {

        JsonNode json() throws Exception {
            return JSON.readTree(body);
        }
    }

    @BeforeAll
    static void startTelnyx() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v2", exchange -> {
            received = new Request(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath().substring(3),
                    exchange.getRequestURI().getRawQuery(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            boolean delete = received.method.equals("DELETE");
            byte[] answer = "{\"data\":{\"result\":\"ok\",\"call_control_id\":\"v3:new\"}}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(delete ? 204 : 200, delete ? -1 : answer.length);
            if (!delete) {
                exchange.getResponseBody().write(answer);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stopTelnyx() {
        server.stop(0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void aJsonBodyIsSentAsItIs(String name) throws Exception {
        ActionModel action = ActionModel.find(name).orElseThrow();
        ObjectNode request = request(name);

        Exchange exchange = send(action, request.toString());

        assertReceived(exchange, action, request);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void aRecordIsSentAsItsJson(String name) throws Exception {
        ActionModel action = ActionModel.find(name).orElseThrow();
        ObjectNode request = request(name);
        Command command = action.create(request.properties()
                .stream()
                .filter(field -> action.field(field.getKey()).isPresent())
                .collect(Collectors.toMap(field -> action.field(field.getKey()).orElseThrow(),
                        field -> action.field(field.getKey()).orElseThrow().convert(field.getValue(), null)))::get);
        action.bodyIds().forEach(id -> request.remove(id.wireName()));

        Exchange exchange = send(action, command);

        assertReceived(exchange, action, request);
    }

    static Stream<String> names() {
        return ActionModel.all().keySet().stream();
    }

    private Exchange send(ActionModel action, Object body) {
        return send(action.pathIds()
                .stream()
                .filter(id -> id.header().isEmpty())
                .map(id -> "&" + id.option() + "=" + IDS.get(id).replace(" ", "%20"))
                .collect(Collectors.joining("", uri(action.name()), "")), body);
    }

    private static void assertReceived(Exchange exchange, ActionModel action, ObjectNode request) throws Exception {
        if (action.isDownload()) {
            assertThat(exchange.getException()).hasMessageContaining("no audio in mp3");
        } else {
            assertThat(exchange.getException()).isNull();
        }
        assertThat(received.method).isEqualTo(action.httpMethod());
        assertThat(decoded(received.path)).isEqualTo(action.path(IDS::get));
        assertThat(received.path).as("an id is one segment").hasSameSizeAs(action.path(id -> ResourceId.segment(IDS.get(id))));
        if (action.hasBody()) {
            for (ResourceId id : action.bodyIds()) {
                request.put(id.wireName(), request.path(id.wireName()).asText(IDS.get(id)));
            }
            assertThat(received.json().equals(BY_VALUE, request)).as(received.body + " is " + request).isTrue();
        } else {
            assertThat(received.body).isEmpty();
            assertThat(query()).isEqualTo(flat("", action.sent(request), new TreeMap<>()));
        }
    }

    @Test
    void aCallOfAConferenceCommandIsTheOneOfTheOptionThenOfTheBodyThenOfTheHeader() throws Exception {
        send(uri("conference-join"), ConferenceJoin.builder().mute(true).build());
        assertThat(received.json()).isEqualTo(JSON.readTree("{\"mute\":true,\"call_control_id\":\"v3:call\"}"));

        send(uri("conference-join"), "{\"call_control_id\":\"v3:body\"}");
        assertThat(received.json()).isEqualTo(JSON.readTree("{\"call_control_id\":\"v3:body\"}"));

        send(uri("conference-join") + "&callControlId=v3:option", "{\"call_control_id\":\"v3:body\"}");
        assertThat(received.json()).isEqualTo(JSON.readTree("{\"call_control_id\":\"v3:option\"}"));
    }

    @Test
    void theOtherCallOfABridgeIsNotTheOneThatIsBridged() throws Exception {
        send(uri("bridge") + "&callControlIdToBridge=v3:other", null);
        assertThat(received.path).isEqualTo("/calls/v3:call/actions/bridge");
        assertThat(received.json()).isEqualTo(JSON.readTree("{\"call_control_id\":\"v3:other\"}"));

        send(uri("bridge"), "{\"call_control_id\":\"v3:body\"}");
        assertThat(received.path).isEqualTo("/calls/v3:call/actions/bridge");
        assertThat(received.json()).isEqualTo(JSON.readTree("{\"call_control_id\":\"v3:body\"}"));

        send(uri("bridge") + "&queue=tier 1", null);
        assertThat(received.json()).isEqualTo(JSON.readTree("{\"queue\":\"tier 1\"}"));

        Exchange exchange = send(uri("bridge"), null);
        assertThat(exchange.getException()).hasMessageContaining("callControlIdToBridge is required");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "dial; to=+15550100; '{\"to\":\"+15550100\"}'",
            "dial; to=+15550100&to=sip:a@b.example; '{\"to\":[\"+15550100\",\"sip:a@b.example\"]}'",
            "dial; to=[\"+15550100\",\"sip:a@b.example\"]; '{\"to\":[\"+15550100\",\"sip:a@b.example\"]}'",
            "dial; to=+15550100&sipRegion=Middle East; '{\"to\":\"+15550100\",\"sip_region\":\"Middle East\"}'",
            "dial; to=+1&webhookUrls={\"call.answered\":\"https://a.example/x\"}; '{\"to\":\"+1\",\"webhook_urls\":{\"call.answered\":\"https://a.example/x\"}}'",
            "start-playback; loop=3; '{\"loop\":3}'",
            "start-playback; loop=infinity; '{\"loop\":\"infinity\"}'",
            "start-playback; audioUrl=RAW(https://a.example/a+b.mp3); '{\"audio_url\":\"https://a.example/a+b.mp3\"}'",
            "start-transcription; transcriptionEngineConfig={\"language\":\"de\",\"speech_context\":[{\"phrases\":[\"Camel\"],\"boost\":2}]}; '{\"transcription_engine_config\":{\"language\":\"de\",\"speech_context\":[{\"phrases\":[\"Camel\"],\"boost\":2}]}}'",
            "start-ai-assistant; voiceSettings={\"type\":\"azure\",\"region\":\"eastus\"}; '{\"voice_settings\":{\"type\":\"azure\",\"region\":\"eastus\"}}'"})
    void optionsTakeEveryForm(String action, String options, String json) throws Exception {
        Exchange exchange = send(uri(action) + "&" + options + (action.equals("dial") ? "&from=+15550199&connectionId=1" : ""),
                null);

        assertThat(exchange.getException()).isNull();
        ObjectNode expected = (ObjectNode) JSON.readTree(json);
        if (action.equals("dial")) {
            expected.put("from", "+15550199").put("connection_id", "1");
        }
        assertThat(received.json().equals(BY_VALUE, expected)).as(received.body).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "to=${header.who}; '[\"+1\",\"+1900\"]'; '\"[\\\"+1\\\",\\\"+1900\\\"]\"'",
            "to=[\"${header.who}\",\"+2\"]; '+1\",\"+1900'; '[\"+1\\\",\\\"+1900\",\"+2\"]'"})
    void aValueFromOutsideAddsNoElementToAList(String option, String attack, String to) throws Exception {
        Exchange exchange = template().send(uri("dial") + "&from=+3&connectionId=1&validate=false&" + option,
                it -> it.getMessage().setHeader("who", attack));

        assertThat(exchange.getException()).isNull();
        assertThat(received.json().path("to")).isEqualTo(JSON.readTree(to));
    }

    @Test
    void aQueryTakesOptions() {
        send(uri("queue-list") + "&pageNumber=2&pageSize=250", null);
        assertThat(received.query).isEqualTo("page%5Bnumber%5D=2&page%5Bsize%5D=250");

        send(uri("conference-list") + "&filter={\"occurred_at\":{\"gt\":\"2026\"}}&region=Middle East", null);
        assertThat(query()).isEqualTo(Map.of("filter[occurred_at][gt]", "2026", "region", "Middle East"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "dial?to=+1&from=+1&connectionId=1&recordCustomFileName=12345678901234567890123456789012345678901; from 1 to 40 characters",
            "dial?to=+1&from=+1&connectionId=1&webhookUrl=example.com; absolute URL",

            "start-conversation-relay?url=https://a.example; WebSocket URL", "gather?maximumDigits=129; from 1 to 128",
            "start-ai-assistant?voiceSettings={\"voice_speed\":1}; type is required",
            "conference-list?page={\"size\":251}; from 1 to 250"})
    void whatTelnyxRefusesDoesNotStart(String uri, String message) {
        assertThatThrownBy(() -> context().getEndpoint("telnyx-voice:" + uri)).rootCause()
                .message()
                .contains(message);
    }

    @Test
    void aBodyForOthersIsNotSent() {
        assertThat(send(uri("queue-retrieve"), "{\"customer\":7}").getException())
                .hasMessageContaining("does not know: customer. It knows queue_name.");
        assertThat(send(uri("queue-retrieve") + "&useBody=false", "{\"customer\":7}").getException()).isNull();
        assertThat(received.query).isNull();
    }

    @Test
    void anIdThatIsMissingIsNamedWithTheWaysToSetIt() {
        assertThat(send(uri("conference-retrieve-participant"), null).getException())
                .hasMessageContaining(
                        "no participant_id. Set it with the endpoint option participantId, or with participant_id");
        assertThat(template().send(uri("conference-leave") + "&conferenceId=c", exchange -> {
        }).getException()).hasMessageContaining("no call_control_id. Set it with the header CamelTelnyxVoiceCallControlId");
    }

    @Test
    void yamlTakesTextAndJson() throws Exception {
        String yaml = """
                - route:
                    from:
                      uri: direct:yaml
                      steps:
                        - to:
                            uri: telnyx-voice:dial
                            parameters:
                              apiKey: KEY
                              autoCommandId: false
                              baseUrl: http://127.0.0.1:%d/v2
                              from: "+15550199"
                              connectionId: "1"
                              to: '["+15550100", "sip:${header.who}@b.example"]'
                              timeoutSecs: 20
                              assistant: '{"id":"asst_1","dynamic_variables":{"name":"${header.who}","vip":true}}'
                """.formatted(server.getAddress().getPort());
        PluginHelper.getRoutesLoader(context()).loadRoutes(ResourceHelper.fromString("dial.camel.yaml", yaml));

        Exchange exchange = template().send("direct:yaml", it -> it.getMessage().setHeader("who", "ann"));

        assertThat(exchange.getException()).isNull();
        assertThat(received.json()).isEqualTo(JSON.readTree("""
                {"connection_id":"1","from":"+15550199","to":["+15550100","sip:ann@b.example"],"timeout_secs":20,
                "assistant":{"id":"asst_1","dynamic_variables":{"name":"ann","vip":true}}}"""));
    }

    @Test
    void theClientStateOfTheMessageIsNotThatOfANewCall() throws Exception {
        send(uri("dial"), Dial.builder().to(List.of("+1")).from("+2").connectionId("1").build());

        assertThat(received.json().has("client_state")).isFalse();
    }

    private static ObjectNode request(String action) throws Exception {
        try (InputStream json = ActionRequestsTest.class.getResourceAsStream("/requests/" + action + ".json")) {
            assertThat(json).as("requests/%s.json, which docs/contributing.md asks for", action).isNotNull();
            return (ObjectNode) JSON.readTree(json);
        }
    }

    private static String uri(String action) {
        return "telnyx-voice:" + action + "?apiKey=KEY&autoCommandId=false&baseUrl=http://127.0.0.1:"
                + server.getAddress().getPort() + "/v2";
    }

    private Exchange send(String uri, Object body) {
        received = null;
        return template().send(uri, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(HEADERS));
        });
    }

    private static Map<String, String> query() {
        return received.query == null
                ? Map.of()
                : Arrays.stream(received.query.split("&"))
                        .map(parameter -> parameter.split("="))
                        .collect(Collectors.toMap(parts -> decoded(parts[0]), parts -> decoded(parts[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
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
}
