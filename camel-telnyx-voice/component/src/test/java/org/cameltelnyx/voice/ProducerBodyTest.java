package org.cameltelnyx.voice;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Exchange;
import org.apache.camel.converter.stream.InputStreamCache;
import org.cameltelnyx.voice.action.CustomHeader;
import org.cameltelnyx.voice.action.Refer;
import org.cameltelnyx.voice.action.SendDtmf;
import org.cameltelnyx.voice.action.SipHeader;
import org.cameltelnyx.voice.action.SipHeaderName;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.event.EventReader;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which message bodies are the content of a command, and where a value comes from if there are several.
 */
class ProducerBodyTest extends TelnyxVoiceTestSupport {

    private static final String JSON_BODY = """
            {"sip_address": "sip:bob@example.com", "custom_headers": [{"name": "X-A", "value": "ü"}],
             "sip_headers": [{"name": "User-to-User", "value": "u2u"}], "sip_auth_password": "s3cret"}""";

    private SimulatedCall call;

    @BeforeEach
    void ringIn() {
        call = telnyx().call().answer();
    }

    static Stream<Arguments> bodies() throws Exception {
        JsonNode tree = JSON.readTree(JSON_BODY);
        return Stream.of(
                Arguments.of("record", null,
                        Refer.builder()
                                .sipAddress("sip:bob@example.com")
                                .customHeaders(List.of(new CustomHeader("X-A", "ü")))
                                .sipHeaders(List.of(new SipHeader(SipHeaderName.USER_TO_USER, "u2u")))
                                .sipAuthPassword("s3cret")
                                .build()),
                Arguments.of("map, snake_case", null, JSON.convertValue(tree, Map.class)),
                Arguments.of("map, camelCase", null,
                        Map.of("sipAddress", "sip:bob@example.com", "customHeaders", List.of(new CustomHeader("X-A", "ü")),
                                "sipHeaders", Map.of("name", "User-to-User", "value", "u2u"), "sipAuthPassword", "s3cret")),
                Arguments.of("JsonNode", null, tree),
                Arguments.of("JsonNode of Jackson 3", null,
                        new tools.jackson.databind.ObjectMapper().readTree(JSON_BODY)),
                Arguments.of("JSON text", null, JSON_BODY),
                Arguments.of("JSON text after white space", null, "\n  " + JSON_BODY),
                Arguments.of("JSON bytes", null, JSON_BODY.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("stream", "application/json",
                        new ByteArrayInputStream(JSON_BODY.getBytes(StandardCharsets.UTF_8))),
                Arguments.of("stream cache", "application/json; charset=utf-8",
                        new InputStreamCache(JSON_BODY.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void isTheContentOfTheCommand(String name, String contentType, Object body) throws Exception {
        Exchange exchange = send("telnyx-voice:refer", body, headers(contentType));

        assertThat(exchange.getException()).isNull();
        assertThat(withoutCommandId(lastReceived().json())).isEqualTo(JSON.readTree(JSON_BODY));
    }

    static Stream<Arguments> otherBodies() {
        return Stream.of(
                Arguments.of("nothing", null, null),
                Arguments.of("text", null, "put her through"),
                Arguments.of("text in brackets", null, "[urgent] call"),
                Arguments.of("number", null, 42),
                Arguments.of("stream without content type", null, new ByteArrayInputStream("{\"x\":1}".getBytes())),
                Arguments.of("stream of text", "text/plain", new ByteArrayInputStream("{\"x\":1}".getBytes())),
                Arguments.of("event", null, EventReader.read(REFER_STARTED.getBytes(StandardCharsets.UTF_8))),
                Arguments.of("result", null, new CommandResult("ok", "v3:x", null, Map.of(), null, 1, 200)),
                Arguments.of("JSON array node", null, JSON.createArrayNode()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherBodies")
    void isLeftAlone(String name, String contentType, Object body) throws Exception {
        Exchange exchange = send("telnyx-voice:refer?sipAddress=sip:bob@example.com", body, headers(contentType));

        assertThat(exchange.getException()).isNull();
        assertThat(withoutCommandId(lastReceived().json()))
                .isEqualTo(JSON.readTree("{\"sip_address\":\"sip:bob@example.com\"}"));
    }

    @Test
    void useBodyFalseIgnoresIt() throws Exception {
        Exchange exchange = send("telnyx-voice:refer?sipAddress=sip:bob@example.com&useBody=false",
                Map.of("customer", "Smith", "call_control_id", "v3:other"), headers(null));

        assertThat(exchange.getException()).isNull();
        assertThat(withoutCommandId(lastReceived().json()))
                .isEqualTo(JSON.readTree("{\"sip_address\":\"sip:bob@example.com\"}"));
        assertThat(lastReceived().callControlId()).isEqualTo(call.callControlId());
    }

    @Test
    void aFieldThatTheActionDoesNotKnowIsNotSent() {
        Exchange exchange = send("telnyx-voice:refer?sipAddress=sip:bob@example.com", Map.of("customer", "Smith"),
                headers(null));

        assertThat(exchange.getException()).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("telnyx-voice:refer", "customer", "sip_address", "additionalFields=true",
                        "useBody=false")
                .hasMessageNotContaining("Smith");
        assertThat(telnyx().received()).isEmpty();
    }

    @Test
    void additionalFieldsTrueSendsThem() throws Exception {
        send("telnyx-voice:refer?sipAddress=sip:bob@example.com&additionalFields=true",
                "{\"new_field\":{\"a\":[1,null,\"ü\"]}}", headers(null));

        assertThat(withoutCommandId(lastReceived().json())).isEqualTo(
                JSON.readTree("{\"sip_address\":\"sip:bob@example.com\",\"new_field\":{\"a\":[1,null,\"ü\"]}}"));
    }

    @ParameterizedTest
    @MethodSource("brokenBodies")
    void jsonThatIsNoneFails(Object body) {
        Exchange exchange = send("telnyx-voice:refer?sipAddress=sip:bob@example.com", body, headers("application/json"));

        assertThat(exchange.getException()).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("begins like a JSON object")
                .hasMessageNotContaining("Smith");
        assertThat(telnyx().received()).isEmpty();
    }

    static Stream<Object> brokenBodies() {
        return Stream.of("{\"customer\":\"Smith\"", "{\"a\":1} Smith", "{Smith}".getBytes(StandardCharsets.UTF_8),
                new ByteArrayInputStream("{".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aNameThatStandsThereTwiceFails() {
        Exchange exchange = send("telnyx-voice:refer",
                Map.of("sip_address", "sip:a@b.example", "sipAddress", "sip:c@d.example"), headers(null));

        assertThat(exchange.getException()).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("sipAddress", "twice");
        assertThat(telnyx().received()).isEmpty();
    }

    @Test
    void anIdThatIsNoTextFails() {
        Exchange exchange = send("telnyx-voice:send-dtmf?digits=1", Map.of("call_control_id", Map.of("a", 1)), headers(null));

        assertThat(exchange.getException()).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("call_control_id", "must be text");
        assertThat(telnyx().received()).isEmpty();
    }

    @Test
    void nullInJsonIsNotGiven() throws Exception {
        Map<String, Object> body = new java.util.HashMap<>();
        body.put("digits", JSON.readTree("null"));

        send("telnyx-voice:send-dtmf?digits=1", body, headers(null));
        assertThat(lastReceived().json().path("digits").asText()).isEqualTo("1");

        send("telnyx-voice:send-dtmf?digits=2", "{\"digits\":null}", headers(null));
        assertThat(lastReceived().json().path("digits").asText()).isEqualTo("2");
    }

    /** Where it is wrong, and nothing of what it holds, which Jackson would show. */
    @Test
    void jsonThatIsNoneIsNamedByItsPlace() {
        Exchange exchange = send("telnyx-voice:send-dtmf", "{\"digits\":\n \"12\" secret}", headers(null));

        assertThat(exchange.getException()).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("no valid JSON (line 2, column ", "useBody=false")
                .hasNoCause();
        assertThat(exchange.getException().getMessage()).doesNotContain("secret", "jackson");
    }

    @Test
    void aBodyThatCannotBeReadIsNamedWhenItIsMissed() {
        Exchange exchange = send("telnyx-voice:send-dtmf", new java.io.File("digits.json"), headers(null));

        assertThat(exchange.getException()).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("digits", "is required", "body is ignored", "type File");
    }

    @Test
    void jsonAfterAByteOrderMarkIsJson() {
        send("telnyx-voice:send-dtmf", "\uFEFF{\"digits\":\"3\"}", headers(null));

        assertThat(lastReceived().json().path("digits").asText()).isEqualTo("3");
    }

    @Test
    void aCommandForAnotherActionFails() {
        Exchange exchange = send("telnyx-voice:refer?sipAddress=sip:bob@example.com",
                SendDtmf.builder().digits("1").build(), headers(null));

        assertThat(exchange.getException()).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("SendDtmf", "telnyx-voice:refer");
        assertThat(telnyx().received()).isEmpty();
    }

    @Test
    void aStreamCanBeReadAgain() throws Exception {
        for (Object stream : List.of(new ByteArrayInputStream("{\"digits\":\"1\"}".getBytes()),
                new InputStreamCache("{\"digits\":\"1\"}".getBytes()))) {
            Exchange exchange = send(routeToKeepingTheBody("telnyx-voice:send-dtmf"), stream, headers("application/json"));

            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("{\"digits\":\"1\"}");
        }
    }

    private String routeToKeepingTheBody(String uri) throws Exception {
        String from = newDirect();
        context().addRoutes(org.apache.camel.builder.RouteBuilder.loadRoutesBuilder(
                builder -> builder.from(from).toV(uri, null, "result")));
        return from;
    }

    // where a value comes from

    @Test
    void aFieldComesFromTheOptionThenFromTheBody() {
        send("telnyx-voice:send-dtmf?durationMillis=200", Map.of("digits", "2", "duration_millis", 300), headers(null));

        assertThat(lastReceived().json().path("digits").asText()).isEqualTo("2");
        assertThat(lastReceived().json().path("duration_millis").asInt()).isEqualTo(200);
    }

    @Test
    void clientStateComesFromTheOptionThenTheBodyThenTheHeader() {
        Map<String, Object> headers = headers(null);
        headers.put(TelnyxVoiceConstants.CLIENT_STATE, "plain ü");

        send("telnyx-voice:send-dtmf?digits=1&clientState=b3B0aW9u", Map.of("client_state", "Ym9keQ=="), headers);
        assertThat(lastReceived().json().path("client_state").asText()).isEqualTo("b3B0aW9u");

        send("telnyx-voice:send-dtmf?digits=1", Map.of("client_state", "Ym9keQ=="), headers);
        assertThat(lastReceived().json().path("client_state").asText()).isEqualTo("Ym9keQ==");

        send("telnyx-voice:send-dtmf?digits=1", null, headers);
        assertThat(lastReceived().json().path("client_state").asText()).isEqualTo("cGxhaW4gw7w=");
    }

    @Test
    void theCallControlIdComesFromTheOptionThenTheBodyThenTheHeader() {
        String body = telnyx().call().answer().callControlId();
        String option = telnyx().call().answer().callControlId();
        Map<String, Object> headers = headers(null);
        headers.put("wanted", option);

        send("telnyx-voice:send-dtmf?digits=1", null, headers);
        assertThat(lastReceived().callControlId()).isEqualTo(call.callControlId());

        send("telnyx-voice:send-dtmf?digits=1", Map.of("call_control_id", body), headers);
        assertThat(lastReceived().callControlId()).isEqualTo(body);
        assertThat(lastReceived().json().has("call_control_id")).isFalse();

        send("telnyx-voice:send-dtmf?digits=1&callControlId=${header.wanted}", Map.of("call_control_id", body), headers);
        assertThat(lastReceived().callControlId()).isEqualTo(option);
    }

    @Test
    void theCommandIdComesFromTheOptionThenTheBodyElseItIsMade() {
        send("telnyx-voice:send-dtmf?digits=1&commandId=mine", Map.of("command_id", "body"), headers(null));
        assertThat(lastReceived().json().path("command_id").asText()).isEqualTo("mine");

        send("telnyx-voice:send-dtmf?digits=1", Map.of("command_id", "body"), headers(null));
        assertThat(lastReceived().json().path("command_id").asText()).isEqualTo("body");

        send("telnyx-voice:send-dtmf?digits=1", null, headers(null));
        assertThat(lastReceived().json().path("command_id").asText()).hasSize(36);

        send("telnyx-voice:send-dtmf?digits=1&autoCommandId=false", null, headers(null));
        assertThat(lastReceived().json().has("command_id")).isFalse();
    }

    private Map<String, Object> headers(String contentType) {
        Map<String, Object> headers = new java.util.HashMap<>();
        headers.put(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId());
        if (contentType != null) {
            headers.put(Exchange.CONTENT_TYPE, contentType);
        }
        return headers;
    }
}
