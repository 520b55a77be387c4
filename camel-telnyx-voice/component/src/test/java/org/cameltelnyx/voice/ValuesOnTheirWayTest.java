package org.cameltelnyx.voice;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Exchange;
import org.apache.camel.converter.stream.InputStreamCache;
import org.cameltelnyx.voice.action.Transfer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A value reaches Telnyx as it was written, or is refused; it is never changed on its way. Each row goes each way.
 */
class ValuesOnTheirWayTest extends TelnyxVoiceTestSupport {

    private static final String TO = "transfer to";
    private static final String SIP = "refer sipAddress";
    private static final String URL = "start-playback audioUrl";
    private static final String ID = "stop-siprec commandId";

    private String call;

    enum Colour {
        RED
    }

    @BeforeEach
    void ringIn() {
        call = telnyx().call().answer().callControlId();
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of(TO, "+13125550100"), Arguments.of(TO, "911"), Arguments.of(TO, "13125550100"),
                Arguments.of(TO, "+13125550100,,12#"), Arguments.of(TO, "sip:+13125550100@pbx.example.com"),
                Arguments.of(TO, "sip:alice@pbx.example.com;transport=tls"), Arguments.of(SIP, "sip:+1312@pbx.example.com"),
                Arguments.of(SIP, "SIPS:+1312@pbx.example.com"), Arguments.of(SIP, "sip:zoë@pbx.example.com"),
                Arguments.of(URL, "https://cdn.example.com/hold.mp3?sig=a"), Arguments.of(ID, "order-7"));
    }

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource("accepted")
    void arrivesAsItWasWritten(String name, String value) throws Exception {
        Field field = Field.of(name);
        for (Way way : ways(field, value)) {
            Exchange exchange = way.send(this, value);

            assertThat(exchange.getException()).as(way.name()).isNull();
            JsonNode sent = lastReceived().json().path(field.wire());
            assertThat(sent.isArray() ? sent.path(0).asText() : sent.asText()).as(way.name()).isEqualTo(value);
        }
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(TO, "hello"), Arguments.of(TO, "+1-312-555-0100"), Arguments.of(TO, "(312) 555-0123"),
                Arguments.of(TO, "+1 312 555 0100"), Arguments.of(TO, "+1\u00a0312"), Arguments.of(TO, "\u202a+1312\u202c"),
                Arguments.of(TO, "+1312,+1313"), Arguments.of(TO, ""), Arguments.of(SIP, "sip:john doe@pbx.example.com"),
                Arguments.of(SIP, "sip:a\u200b@pbx.example.com"), Arguments.of(URL, "https://cdn.example.com/hold music.mp3"),
                Arguments.of(URL, "https://cdn.example.com/\u2028x"), Arguments.of(ID, "order 7"),
                Arguments.of(ID, "order\u00a07"));
    }

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource("refused")
    void isRefusedBeforeAnythingIsSent(String name, String value) throws Exception {
        Field field = Field.of(name);
        for (Way way : ways(field, value)) {
            if (value.isEmpty() && way.isOfUri()) {
                continue;
            }
            Throwable failure;
            try {
                failure = way.send(this, value).getException();
            } catch (Exception e) {
                failure = e;
            }
            // some texts are no URI for Camel itself
            assertThat(failure).as(way.name()).hasStackTraceContaining(way.isOfUri() ? "telnyx-voice" : field.option() + " ");
            assertThat(telnyx().received()).as(way.name()).isEmpty();
        }
    }

    /** Camel decodes {@code %20} and {@code +} before the component sees the option. */
    @ParameterizedTest
    @MethodSource("decoded")
    void theMessageSaysHowToKeepIt(String uri, String shown) {
        assertThatThrownBy(() -> routeTo(uri)).rootCause().hasMessageContainingAll("'" + shown + "'", "RAW(...)");
        assertThat(telnyx().received()).isEmpty();
    }

    static Stream<Arguments> decoded() {
        return Stream.of(
                Arguments.of("telnyx-voice:start-playback?audioUrl=https://x.example/hold%20music.mp3",
                        "https://x.example/hold music.mp3"),
                Arguments.of("telnyx-voice:start-playback?audioUrl=https://x.example/a+b.mp3", "https://x.example/a b.mp3"),
                Arguments.of("telnyx-voice:refer?sipAddress=sip:john%20doe@h.example", "sip:john doe@h.example"),
                Arguments.of("telnyx-voice:stop-siprec?commandId=order 7", "order 7"));
    }

    @ParameterizedTest
    @MethodSource("raw")
    void rawIsLiteral(String uri, String wire, String value) throws Exception {
        Exchange exchange = send(routeTo(uri), null, headers());

        assertThat(exchange.getException()).isNull();
        assertThat(lastReceived().json().path(wire).asText()).isEqualTo(value);
    }

    static Stream<Arguments> raw() {
        return Stream.of(
                Arguments.of("telnyx-voice:start-playback?audioUrl=RAW(https://x.example/a%20b%2Fc%2B%3D?x=1&y=2)", "audio_url",
                        "https://x.example/a%20b%2Fc%2B%3D?x=1&y=2"),
                Arguments.of("telnyx-voice:refer?sipAddress=RAW(sip:john%20doe@h.example)", "sip_address",
                        "sip:john%20doe@h.example"));
    }

    @Test
    void validateFalseSendsItAsItIs() throws Exception {
        send(routeTo("telnyx-voice:transfer?to=RAW((312) 555-0123)&validate=false"), null, headers());

        assertThat(lastReceived().json().path("to").asText()).isEqualTo("(312) 555-0123");
    }

    static Stream<Object> convertible() {
        byte[] bytes = "order-7".getBytes(StandardCharsets.UTF_8);
        return Stream.of(bytes, new ByteArrayInputStream(bytes), new InputStreamCache(bytes), new StringReader("order-7"),
                "order-7".toCharArray(), new StringBuilder("order-7"));
    }

    @ParameterizedTest
    @MethodSource("convertible")
    void camelMakesTextOfIt(Object value) throws Exception {
        Exchange exchange = send(routeTo("telnyx-voice:stop-siprec?commandId=${body}&useBody=false"), value, headers());

        assertThat(exchange.getException()).isNull();
        assertThat(lastReceived().json().path("command_id").asText()).isEqualTo("order-7");
    }

    @Test
    void camelMakesTextOfOtherKindsToo() throws Exception {
        UUID uuid = UUID.randomUUID();
        for (Object value : List.of(uuid, LocalDate.of(2026, 11, 29), Colour.RED, 7L)) {
            send(routeTo("telnyx-voice:stop-siprec?commandId=${body}&useBody=false"), value, headers());
            assertThat(lastReceived().json().path("command_id").asText()).isEqualTo(value.toString());
            send(routeTo("telnyx-voice:stop-siprec"), Map.of("command_id", value), headers());
            assertThat(lastReceived().json().path("command_id").asText()).isEqualTo(value.toString());
        }
    }

    @Test
    void anIdMayBeBytes() throws Exception {
        Map<String, Object> headers = Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call.getBytes(StandardCharsets.UTF_8));

        assertThat(send(routeTo("telnyx-voice:stop-siprec"), null, headers).getException()).isNull();
        assertThat(lastReceived().callControlId()).isEqualTo(call);
    }

    @Test
    void whatHasNoFieldIsConvertedAsWell() throws Exception {
        Map<String, Object> body = new HashMap<>();
        body.put("bytes", "Hi".getBytes(StandardCharsets.UTF_8));
        body.put("stream", new ByteArrayInputStream("Hi".getBytes(StandardCharsets.UTF_8)));
        body.put("number", 13125550101.0);
        body.put("small", 0.0000001);
        body.put("nested", Map.of("uuid", new UUID(0, 1), "bytes", List.of("Hi".getBytes(StandardCharsets.UTF_8))));

        assertThat(send(routeTo("telnyx-voice:stop-siprec?additionalFields=true"), body, headers()).getException()).isNull();

        JsonNode sent = lastReceived().json();
        assertThat(sent.path("bytes").asText()).isEqualTo("Hi");
        assertThat(sent.path("stream").asText()).isEqualTo("Hi");
        assertThat(lastReceived().text()).contains("\"number\":13125550101", "\"small\":0.0000001").doesNotContain("E10");
        assertThat(sent.path("nested").path("uuid").asText()).isEqualTo(new UUID(0, 1).toString());
        assertThat(sent.path("nested").path("bytes").path(0).asText()).isEqualTo("Hi");
    }

    @Test
    void whatIsNoTextIsNoClientState() throws Exception {
        Map<String, Object> headers = headers();
        headers.put(TelnyxVoiceConstants.CLIENT_STATE, Map.of("a", 1));

        assertThat(send(routeTo("telnyx-voice:stop-siprec"), null, headers).getException())
                .hasMessageContainingAll(TelnyxVoiceConstants.CLIENT_STATE, "must hold text");
        assertThat(telnyx().received()).isEmpty();
    }

    // where a value comes from

    @Test
    void anOptionGoesBeforeWhatEarlierStepsLeftBehind() throws Exception {
        String leftOver = "{\"sip_address\":\"sip:left@over.example\",\"call_control_id\":\"v3:other\"}";

        send(routeTo("telnyx-voice:refer?sipAddress=sip:meant@pbx.example.com&callControlId=" + call), leftOver, Map.of());

        assertThat(lastReceived().json().path("sip_address").asText()).isEqualTo("sip:meant@pbx.example.com");
        assertThat(lastReceived().callControlId()).isEqualTo(call);
    }

    @Test
    void anOptionThatIsWrittenDoesNotFallThrough() throws Exception {
        Map<String, Object> body = Map.of("sip_address", "sip:left@over.example", "command_id", "left-over");

        Exchange required = send(routeTo("telnyx-voice:refer?sipAddress=${header.targt}"), body, headers());
        assertThat(required.getException()).hasMessageContaining("sipAddress is ${header.targt}, which yielded nothing");
        Exchange id = send(routeTo("telnyx-voice:stop-siprec?callControlId=${header.cal}"), null, headers());
        assertThat(id.getException()).hasMessageContaining("callControlId is ${header.cal}, which yielded nothing");
        assertThat(telnyx().received()).isEmpty();

        send(routeTo("telnyx-voice:refer?sipAddress=sip:a@b.example&sipAuthUsername=${header.none}"),
                Map.of("sip_auth_username", "left over"), headers());
        assertThat(lastReceived().json().has("sip_auth_username")).isFalse();
    }

    @Test
    void aNumberWithoutPlusIsReportedOnce() throws Exception {
        try (CapturedLog log = new CapturedLog()) {
            String route = routeTo("telnyx-voice:transfer?to=${header.number}");
            for (String number : List.of("911", "+13125550100", "13125550100", "13125550101")) {
                Map<String, Object> headers = headers();
                headers.put("number", number);
                assertThat(send(route, null, headers).getException()).isNull();
                ringIn();
            }
            assertThat(log.messagesOf("org.cameltelnyx.voice.command.CommandTemplate"))
                    .filteredOn(message -> message.contains("without +"))
                    .singleElement()
                    .asString()
                    .doesNotContain("1312555010" + "1", "911");
        }
    }

    private Map<String, Object> headers() {
        return new HashMap<>(Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call));
    }

    private record Field(String action, String option) {

        static Field of(String name) {
            String[] parts = name.split(" ");
            return new Field(parts[0], parts[1]);
        }

        String wire() {
            return option.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** One way on which a value reaches a command. */
    private record Way(String name, Sender sender) {

        interface Sender {
            Exchange send(ValuesOnTheirWayTest test, String value) throws Exception;
        }

        Exchange send(ValuesOnTheirWayTest test, String value) throws Exception {
            test.ringIn();
            return sender.send(test, value);
        }

        boolean isOfUri() {
            return !name.contains("body");
        }
    }

    private static List<Way> ways(Field field, String value) {
        String uri = "telnyx-voice:" + field.action();
        String expression = uri + "?" + field.option() + "=${header.value}";
        List<Way> ways = new ArrayList<>();
        ways.add(new Way("RAW option", (test, v) -> test.send(
                test.routeTo(uri + "?" + field.option() + "=RAW(" + v + ")"), null, test.headers())));
        ways.add(new Way("expression", (test, v) -> test.withHeader(test.routeTo(expression), v)));
        ways.add(new Way("toD", (test, v) -> test.withHeader(test.routeToD(expression), v)));
        ways.add(new Way("YAML", (test, v) -> test.send(
                test.yamlRoute("to", uri, Map.of(field.option(), "RAW(" + v + ")")), null, test.headers())));
        ways.add(new Way("map body", (test, v) -> test.send(test.routeTo(uri), Map.of(field.wire(), v), test.headers())));
        ways.add(new Way("JSON body", (test, v) -> test.send(
                test.routeTo(uri), JSON.writeValueAsString(Map.of(field.option(), v)), test.headers())));
        if (field.equals(Field.of(TO))) {
            ways.add(new Way("record body", (test, v) -> test.send(
                    test.routeTo(uri), Transfer.builder().to(v).build(), test.headers())));
        }
        if (!value.contains(",") || !value.contains(" ")) {
            ways.add(new Way("option", (test, v) -> test.send(
                    test.routeTo(uri + "?" + field.option() + "=" + v), null, test.headers())));
        }
        return ways;
    }

    private Exchange withHeader(String route, String value) {
        Map<String, Object> headers = headers();
        headers.put("value", value);
        return send(route, null, headers);
    }
}
