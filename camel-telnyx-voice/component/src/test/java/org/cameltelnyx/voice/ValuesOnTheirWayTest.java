package org.cameltelnyx.voice;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Exchange;
import org.apache.camel.builder.EndpointProducerBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.stream.InputStreamCache;
import org.cameltelnyx.voice.action.Command;
import org.cameltelnyx.voice.action.Refer;
import org.cameltelnyx.voice.action.StartPlayback;
import org.cameltelnyx.voice.action.StopSiprec;
import org.cameltelnyx.voice.action.Transfer;
import org.cameltelnyx.voice.dsl.StaticEndpointBuilders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    private static final Map<Field, Function<String, Command>> RECORDS = Map.of(
            Field.of(TO), value -> Transfer.builder().to(value).build(),
            Field.of(SIP), value -> Refer.builder().sipAddress(value).build(),
            Field.of(URL), value -> StartPlayback.builder().audioUrl(value).build(),
            Field.of(ID), value -> StopSiprec.builder().commandId(value).build());

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
            assertThat(failure).as(way.name()).hasStackTraceContaining(field.option());
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

    /** A file as its consumer reads it. */
    @Test
    void aFileMayBeSpoken(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("greeting.txt"), "Good morning");
        String from = newDirect();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(routes -> routes.from(from)
                .pollEnrich(folder.toUri() + "?fileName=greeting.txt&noop=true", 5000)
                .to("telnyx-voice:speak?voice=female&payload=${body}")));

        assertThat(send(from, null, headers()).getException()).isNull();
        assertThat(lastReceived().json().path("payload").asText()).isEqualTo("Good morning");
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
                .hasMessageContainingAll(TelnyxVoiceConstants.CLIENT_STATE, "must be text");
        assertThat(telnyx().received()).isEmpty();
    }

    static Stream<Arguments> states() {
        return Stream.of(
                Arguments.of("update-client-state", "clientStateText", "client_state"),
                Arguments.of("transfer?to=sip:a@b.example", "clientStateText", "client_state"),
                Arguments.of("transfer?to=sip:a@b.example", "targetLegClientStateText", "target_leg_client_state"),
                Arguments.of("dial?connectionId=1&from=RAW(+13125550199)&to=RAW(+13125550100)", "clientStateText",
                        "client_state"));
    }

    /** The plain text goes in, base64 goes out. */
    @ParameterizedTest
    @MethodSource("states")
    void aStateMayBePlainText(String action, String option, String wire) throws Exception {
        String uri = "telnyx-voice:" + action;
        String first = uri + (uri.contains("?") ? "&" : "?");
        String snake = option.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
        Map<String, Object> headers = headers();
        headers.put("menu", "menu ü");
        List<Exchange> sent = new ArrayList<>();
        sent.add(send(routeTo(first + option + "=menu ü"), null, headers));
        sent.add(send(routeTo(first + option + "=${header.menu}"), null, headers));
        sent.add(send(routeToD(first + option + "=${header.menu}"), null, headers));
        Map<String, String> parameters = new HashMap<>(Map.of(option, "menu ü"));
        parametersOf(uri).forEach(parameters::put);
        sent.add(send(yamlRoute("to", "telnyx-voice:" + action.split("\\?")[0], parameters), null, headers));
        sent.add(send(routeTo(uri), Map.of(option, "menu ü"), headers));
        sent.add(send(routeTo(uri), "{\"" + snake + "\":\"menu ü\"}", headers));

        assertThat(sent).allSatisfy(exchange -> assertThat(exchange.getException()).isNull());
        assertThat(telnyx().received()).hasSize(sent.size())
                .allSatisfy(command -> assertThat(command.json().path(wire).asText()).isEqualTo("bWVudSDDvA=="));
    }

    static Stream<Arguments> refusedStates() {
        return Stream.of(
                Arguments.of("transfer?to=sip:a@b.example&clientState=bWVudQ==&clientStateText=menu",
                        "clientState is given twice"),
                Arguments.of("retrieve-status?clientStateText=menu", "has no option clientStateText"),
                Arguments.of("stop-siprec?targetLegClientStateText=menu", "has no option targetLegClientStateText"),
                Arguments.of("stop-siprec?clientState=menu one!", "as plain text by the option clientStateText"));
    }

    @ParameterizedTest
    @MethodSource("refusedStates")
    void aStateThatCannotBeMeantIsRefused(String uri, String message) {
        assertThatThrownBy(() -> routeTo("telnyx-voice:" + uri)).rootCause().hasMessageContaining(message);
    }

    /** The word menu is base64, of three bytes that are no text. */
    @Test
    void base64OfNoTextIsReported() throws Exception {
        try (CapturedLog log = new CapturedLog()) {
            routeTo("telnyx-voice:stop-siprec?clientState=menu");
            routeTo("telnyx-voice:stop-siprec?clientState=bWVudQ==");

            assertThat(log.warningsOf(TelnyxVoiceProducer.class)).singleElement()
                    .asString()
                    .contains("'menu'", "clientStateText");
        }
    }

    /** No key ends the input then; without the field the key # does. */
    @Test
    void anEmptyOptionCountsWhereItMeansSomething() throws Exception {
        String gather = "telnyx-voice:gather";
        Map<String, Object> headers = headers();
        headers.put("none", "");
        List<Exchange> sent = new ArrayList<>();
        sent.add(send(routeTo(gather + "?terminatingDigit="), null, headers));
        sent.add(send(routeTo(gather + "?terminatingDigit=RAW()"), null, headers));
        sent.add(send(routeTo(gather + "?terminatingDigit=${header.none}"), null, headers));
        sent.add(send(yamlRoute("to", gather, Map.of("terminatingDigit", "")), null, headers));
        sent.add(send(routeTo(gather), Map.of("terminating_digit", ""), headers));

        assertThat(sent).allSatisfy(exchange -> assertThat(exchange.getException()).isNull());
        assertThat(telnyx().received("gather")).hasSize(sent.size())
                .allSatisfy(command -> assertThat(command.json().path("terminating_digit").textValue()).isEmpty());

        send(routeTo(gather + "?terminatingDigit=${header.nothing}"), null, headers);
        send(routeTo(gather + "?gatherId="), null, headers);
        assertThat(telnyx().received("gather").subList(sent.size(), sent.size() + 2))
                .allSatisfy(command -> assertThat(withoutCommandId(command.json()).isEmpty()).isTrue());
    }

    // fields that no record knows

    static Stream<Arguments> additional() {
        return Stream.of(
                Arguments.of("newField=x", "\"x\""), Arguments.of("new_field=x", "\"x\""),
                Arguments.of("newField=true", "true"), Arguments.of("newField=1.50", "1.50"),
                Arguments.of("newField=-7", "-7"), Arguments.of("newField=007", "\"007\""),
                Arguments.of("newField=1e5", "\"1e5\""), Arguments.of("newField=+13125550100", "\"+13125550100\""),
                Arguments.of("newField=\"13125550100\"", "\"13125550100\""), Arguments.of("newField=\"\"", "\"\""),
                Arguments.of("newField=-0", "0"),
                Arguments.of("newField={\"a\":1.50}", "{\"a\":1.50}"),
                Arguments.of("newField={\"a\":[1,\"${header.b}\"]}", "{\"a\":[1,\"bee\"]}"),
                Arguments.of("newField=${header.b}", "\"bee\""), Arguments.of("newField=${header.seven}", "7"));
    }

    @ParameterizedTest
    @MethodSource("additional")
    void anOptionThatIsNotKnownIsTypedByItsLook(String option, String json) throws Exception {
        Map<String, Object> headers = headers();
        headers.put("b", "bee");
        headers.put("seven", 7);
        String uri = "telnyx-voice:stop-siprec?additionalFields=true";
        String[] parts = option.split("=", 2);
        List<String> ways = List.of(routeTo(uri + "&" + option), routeToD(uri + "&" + option),
                yamlRoute("to", "telnyx-voice:stop-siprec", Map.of("additionalFields", true, parts[0], parts[1])));
        for (String way : ways) {
            Exchange exchange = send(way, Map.of("new_field", "of the body"), headers);

            assertThat(exchange.getException()).isNull();
            assertThat(lastReceived().text()).contains("\"new_field\":" + json);
        }
    }

    private static final String NESTED = """
            {"to":"sip:a@b.example","answering_machine_detection_config":{"total_analysis_time_millis":5000,"new":{"a":1.50}},\
            "new":{"a":1}}""";

    static Stream<Object> nested() throws Exception {
        return Stream.of(NESTED, JSON.readTree(NESTED), JSON.readValue(NESTED, Map.class));
    }

    @ParameterizedTest
    @MethodSource("nested")
    void whatNoRecordKnowsPassesAtEveryDepth(Object body) throws Exception {
        Exchange exchange = send(routeTo("telnyx-voice:transfer?additionalFields=true"), body, headers());

        assertThat(exchange.getException()).isNull();
        assertThat(withoutCommandId(lastReceived().json())).isEqualTo(JSON.readTree(NESTED));
    }

    @Test
    void soDoTheElementsOfAListAndOptions() throws Exception {
        String headers = "[{\"name\":\"X-A\",\"value\":\"1\"},{\"name\":\"X-B\",\"value\":\"${header.b}\",\"new\":true}]";
        Map<String, Object> values = headers();
        values.put("b", "2");
        String expected = headers.replace("${header.b}", "2");

        String uri = "telnyx-voice:refer?additionalFields=true&sipAddress=sip:a@b.example";
        send(routeTo(uri + "&customHeaders=" + headers), Map.of("custom_headers", List.of(Map.of("old", 1))), values);
        assertThat(lastReceived().json().path("custom_headers")).isEqualTo(JSON.readTree(expected));
        send(routeTo(uri + "&customHeaders=" + expected), null, values);
        assertThat(lastReceived().json().path("custom_headers")).isEqualTo(JSON.readTree(expected));
        send(routeTo(uri), "{\"customHeaders\":" + expected + "}", values);
        assertThat(lastReceived().json().path("custom_headers")).isEqualTo(JSON.readTree(expected));
    }

    @Test
    void withoutAdditionalFieldsTheyAreRefused() throws Exception {
        assertThatThrownBy(() -> routeTo("telnyx-voice:stop-siprec?newField=x")).rootCause()
                .hasMessageContainingAll("unknown option 'newField'", "additionalFields=true");
        assertThat(send(routeTo("telnyx-voice:transfer"), NESTED, headers()).getException())
                .hasMessageContainingAll("unknown field new", "additionalFields=true");
        assertThat(telnyx().received()).isEmpty();
    }

    /** Of an object that is no text, its toString() is none either. */
    static Stream<Object> noTexts() {
        return Stream.of(Stream.of("a"), List.of("a").iterator(), new Object(), new int[]{1}, new Field("a", "b"));
    }

    @ParameterizedTest
    @MethodSource("noTexts")
    void anObjectThatIsNoTextIsRefused(Object value) throws Exception {
        Map<String, Object> headers = headers();
        headers.put("x", value);
        Map<String, Object> state = headers();
        state.put(TelnyxVoiceConstants.CLIENT_STATE, value);
        List<Exchange> sent = List.of(
                send(routeTo("telnyx-voice:speak?voice=female&payload=${header.x}"), null, headers),
                send(routeTo("telnyx-voice:speak?voice=female"), Map.of("payload", value), headers()),
                send(routeTo("telnyx-voice:stop-siprec?callControlId=${header.x}"), null, headers),
                send(routeTo("telnyx-voice:stop-siprec"), null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, value)),
                send(routeTo("telnyx-voice:stop-siprec"), null, state));

        assertThat(sent).allSatisfy(exchange -> assertThat(exchange.getException()).hasMessageContaining("must be"));
        assertThat(telnyx().received()).isEmpty();
    }

    @Test
    void whatMayBeThereIsUnwrapped() throws Exception {
        Map<String, Object> headers = headers();
        headers.put("x", Optional.of("order-7"));
        headers.put("none", Optional.empty());

        send(routeTo("telnyx-voice:stop-siprec?commandId=${header.x}&clientStateText=${header.none}"), null, headers);

        assertThat(lastReceived().json()).isEqualTo(JSON.readTree("{\"command_id\":\"order-7\"}"));
    }

    /** A record, a bean and what a program gives go the way of a map in the body. */
    @Test
    void recordsAndBeansAreConvertedAsBodiesAre() throws Exception {
        byte[] bytes = "https://a.example".getBytes(StandardCharsets.UTF_8);
        Map<String, Object> urls = Map.of("call.hangup", bytes, "n", 1.5E10, "d", LocalDate.of(2026, 1, 1));
        String expected = "{\"call.hangup\":\"https://a.example\",\"n\":15000000000,\"d\":\"2026-01-01\"}";
        context().getRegistry().bind("urls", urls);
        UUID uuid = new UUID(0, 7);
        String program = newDirect();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(routes -> routes.from(program)
                .to(routes.getContext().getEndpoint("telnyx-voice:stop-siprec", Map.of("commandId", uuid)))));

        send(routeTo("telnyx-voice:transfer"), Transfer.builder().to("911").webhookRetriesPolicies(urls).build(), headers());
        assertThat(lastReceived().json().path("webhook_retries_policies")).isEqualTo(JSON.readTree(expected));
        assertThat(lastReceived().text()).doesNotContain("E10");
        ringIn();
        send(routeTo("telnyx-voice:transfer?to=911&webhookRetriesPolicies=#bean:urls"), null, headers());
        assertThat(lastReceived().json().path("webhook_retries_policies")).isEqualTo(JSON.readTree(expected));
        send(routeTo("telnyx-voice:stop-siprec?additionalFields=true&more=#bean:urls"), null, headers());
        assertThat(lastReceived().json().path("more")).isEqualTo(JSON.readTree(expected));
        send(program, null, headers());
        assertThat(lastReceived().json().path("command_id").asText()).isEqualTo(uuid.toString());
    }

    /** Written out, such a number would take all memory. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"payload\":1e999999999}", "{\"payload\":\"a\",\"loop\":1e999999999}",
            "{\"payload\":\"a\",\"new\":1e20000}", "{\"payload\":\"a\",\"call_control_id\":1e999999999}"})
    void aNumberOfMillionsOfDigitsIsRefused(String body) throws Exception {
        Exchange exchange = send(routeTo("telnyx-voice:speak?voice=female&additionalFields=true"), body, headers());

        assertThat(exchange.getException()).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("digits");
        assertThat(telnyx().received()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'sip_address':'sip:a@b.example','sip_address':'sip:c@d.example'} | no valid JSON",
            "{'call_control_id':'v3:a','callControlId':'v3:b'} | twice",
            "{'sip_address':'sip:a@b.example','sipAddress':'sip:c@d.example'} | twice"})
    void aNameThatStandsTwiceIsRefused(String body, String message) throws Exception {
        Exchange exchange = send(routeTo("telnyx-voice:refer"), body.replace('\'', '"'), headers());

        assertThat(exchange.getException()).hasMessageContaining(message);
        assertThat(telnyx().received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"to=${header.a}&to=${header.b}", "to=[\"${header.a}\",\"${header.b}\"]"})
    void aPartyThatIsMissingIsNotLeftOut(String to) throws Exception {
        Map<String, Object> headers = headers();
        headers.put("a", "+13125550100");

        Exchange exchange = send(routeTo("telnyx-voice:dial?connectionId=1&from=RAW(+13125550199)&" + to), null, headers);

        assertThat(exchange.getException()).hasMessageContaining("to has no value at [1], because ${header.b} yielded nothing");
        assertThat(telnyx().received()).isEmpty();
    }

    /** Fields whose values may hold a plus sign, and no space. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "start-playback?playbackContent=SUQz+AAA/w== | /playback_content | SUQz+AAA/w==",
            "start-playback?playbackContent=RAW(SUQz+AAA/w==) | /playback_content | SUQz+AAA/w==",
            "refer?sipAddress=sip:a@b.example&sipAuthPassword=RAW(p+w 1) | /sip_auth_password | p+w 1",
            "refer?sipAddress=sip:a@b.example&customHeaders=RAW({\"name\":\"X\",\"value\":\" a+b\"})"
                    + " | /custom_headers/0/value | ' a+b'"})
    void aPlusSignArrives(String uri, String pointer, String value) throws Exception {
        assertThat(send(routeTo("telnyx-voice:" + uri), null, headers()).getException()).isNull();
        assertThat(lastReceived().json().at(pointer).asText()).isEqualTo(value);
    }

    @Test
    void theOffsetOfATimeArrives() throws Exception {
        String filter = "{\"occurred_at\":{\"gt\":\"2026-11-29T10:00:00+02:00\"}}";

        send(routeTo("telnyx-voice:conference-list?filter=" + filter), null, Map.of());

        assertThat(lastReceived().query()).containsEntry("filter[occurred_at][gt]", "2026-11-29T10:00:00+02:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"telnyx-voice:transfer?to=RAW( 13125550100)", "telnyx-voice:gather?gatherId=a b",
            "telnyx-voice:start-forking?rx=udp:192.0.2.1: 9000", "telnyx-voice:gather?validDigits=1 2"})
    void aSpaceThatWasWrittenStaysOne(String uri) {
        assertThatThrownBy(() -> routeTo(uri)).rootCause().hasMessageContaining("must ");
    }

    @Test
    void halfACharacterIsRefused() throws Exception {
        Map<String, Object> headers = headers();
        headers.put("x", "a\ud83d");
        for (String option : List.of("clientStateText", "callControlId", "commandId")) {
            assertThat(send(routeTo("telnyx-voice:stop-siprec?" + option + "=${header.x}"), null, headers).getException())
                    .as(option)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        headers.put("x", "sip:a\udb40\udc41@b.example");
        assertThat(send(routeTo("telnyx-voice:refer?sipAddress=${header.x}"), null, headers).getException())
                .hasMessageContaining("\\udb40\\udc41");
        assertThat(telnyx().received()).isEmpty();
    }

    @Test
    void aQueryHoldsNoExponentAndNoNull() throws Exception {
        send(routeTo("telnyx-voice:request?httpMethod=GET&resource=/calls/{callControlId}"), "{\"a\":null,\"b\":1.5e10}",
                headers());

        assertThat(lastReceived().query()).isEqualTo(Map.of("b", "15000000000"));
    }

    /** Camel gives the attempt after the first one a stream that has been read. */
    @Test
    void aStreamThatHasBeenReadIsNotTakenForNothing() throws Exception {
        Map<String, Object> headers = headers();
        headers.put(Exchange.CONTENT_TYPE, "application/json");

        Exchange exchange = send("telnyx-voice:hangup", InputStream.nullInputStream(), headers);

        assertThat(exchange.getException()).hasMessageContainingAll("stream without content", "stream caching");
        assertThat(telnyx().received()).isEmpty();
    }

    @Test
    void anEndpointIsReadAgainForARoute() throws Exception {
        TelnyxVoiceEndpoint endpoint = context().getEndpoint("telnyx-voice:stop-siprec?commandId=c9",
                TelnyxVoiceEndpoint.class);
        endpoint.setClientStateText("menu");
        String from = newDirect();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(routes -> routes.from(from).to(endpoint)));

        send(from, null, headers());

        assertThat(lastReceived().json().path("client_state").asText()).isEqualTo("bWVudQ==");
    }

    // where a value comes from

    @Test
    void anAdditionalOptionDoesNotFallThroughEither() throws Exception {
        send(routeTo("telnyx-voice:stop-siprec?additionalFields=true&newField=${header.none}"),
                Map.of("new_field", "left over", "newField", "left over"), headers());

        assertThat(withoutCommandId(lastReceived().json()).isEmpty()).isTrue();
    }

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

    private static Map<String, String> parametersOf(String uri) {
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : uri.contains("?") ? uri.split("\\?")[1].split("&") : new String[0]) {
            parameters.put(parameter.split("=")[0], parameter.split("=")[1]);
        }
        return parameters;
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
        ways.add(
                new Way("record body", (test, v) -> test.send(test.routeTo(uri), RECORDS.get(field).apply(v), test.headers())));
        ways.add(new Way("builder of the DSL, record body", (test, v) -> test.send(
                test.routeTo(StaticEndpointBuilders.telnyxVoice(field.action())), RECORDS.get(field).apply(v),
                test.headers())));
        ways.add(new Way("map in a variable, body", (test, v) -> test.withVariable(uri, Map.of(field.wire(), v))));
        if (field.equals(Field.of(SIP))) {
            ways.add(new Way("Kamelet", (test, v) -> test.send(
                    test.yamlRoute("to", "kamelet:telnyx-voice-refer-action", Map.of(field.option(), v)), null,
                    test.headers())));
        }
        if (!value.contains(",") || !value.contains(" ")) {
            ways.add(new Way("option", (test, v) -> test.send(
                    test.routeTo(uri + "?" + field.option() + "=" + v), null, test.headers())));
        }
        return ways;
    }

    private String routeTo(EndpointProducerBuilder endpoint) throws Exception {
        String from = newDirect();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(routes -> routes.from(from).to(endpoint)));
        return from;
    }

    private Exchange withVariable(String uri, Object command) throws Exception {
        String from = newDirect();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(routes -> routes.from(from)
                .setVariable("command", routes.constant(command))
                .toV(uri, "command", null)));
        return send(from, "another body", headers());
    }

    private Exchange withHeader(String route, String value) {
        Map<String, Object> headers = headers();
        headers.put("value", value);
        return send(route, null, headers);
    }
}
