package org.cameltelnyx.voice;

import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.cameltelnyx.voice.event.CallReferFailed;
import org.cameltelnyx.voice.event.CallReferStarted;
import org.cameltelnyx.voice.event.SiprecFailed;
import org.cameltelnyx.voice.event.UnknownEvent;
import org.cameltelnyx.voice.event.VoiceEvent;
import org.cameltelnyx.voice.simulator.Delivery;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.WebhookSigner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From a signed request over HTTP to a typed event in a route, and no further for any other request.
 */
class WebhookTest extends TelnyxVoiceTestSupport {

    private static final String PATH = "/telnyx/voice";

    private MockEndpoint events;

    @BeforeEach
    void route() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook?maxBodySize=4096").routeId("events").to("mock:events")));
        events = getMockEndpoint("mock:events");
        telnyx().webhookUrl(webhookUrl(PATH));
    }

    // genuine events

    @Test
    void anEventIsATypedBodyWithAllHeaders() throws Exception {
        HttpResponse<String> response = post(PATH, telnyx().signer().sign(REFER_STARTED));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("accepted");
        Exchange exchange = single();
        CallReferStarted event = exchange.getMessage().getBody(CallReferStarted.class);
        assertThat(event.id()).isEqualTo("0ccc7b54-4df3-4bca-a65a-3da1ecc777f0");
        assertThat(event.eventType()).isEqualTo("call.refer.started");
        assertThat(event.occurredAt()).isEqualTo("2026-11-02T22:25:27.521992Z");
        assertThat(event.attempt()).isEqualTo(1);
        assertThat(event.deliveredTo()).isEqualTo("https://example.com/webhooks");
        assertThat(event.callControlId()).isEqualTo("v3:abc");
        assertThat(event.clientState()).isEqualTo("SGVsbG8=");
        assertThat(event.sipNotifyResponse()).isEqualTo(100);
        assertThat(exchange.getMessage().getHeaders()).isEqualTo(Map.ofEntries(
                Map.entry("CamelTelnyxVoiceEventType", "call.refer.started"),
                Map.entry("CamelTelnyxVoiceEventId", "0ccc7b54-4df3-4bca-a65a-3da1ecc777f0"),
                Map.entry("CamelTelnyxVoiceOccurredAt", Instant.parse("2026-11-02T22:25:27.521992Z")),
                Map.entry("CamelTelnyxVoiceDeliveryAttempt", 1), Map.entry("CamelTelnyxVoiceCallControlId", "v3:abc"),
                Map.entry("CamelTelnyxVoiceCallLegId", "leg-1"), Map.entry("CamelTelnyxVoiceCallSessionId", "session-1"),
                Map.entry("CamelTelnyxVoiceConnectionId", "7267"), Map.entry("CamelTelnyxVoiceFrom", "+35319605860"),
                Map.entry("CamelTelnyxVoiceTo", "+13129457420"), Map.entry("CamelTelnyxVoiceClientState", "Hello"),
                Map.entry("CamelTelnyxVoicePublicKey", telnyx().publicKey())));
        assertThat(exchange.getFromEndpoint().getEndpointUri()).startsWith("telnyx-voice:");
        assertThat(exchange.getFromRouteId()).isEqualTo("events");
    }

    @Test
    void nothingOfTheRequestReachesTheRoute() throws Exception {
        SignedWebhook webhook = telnyx().signer().sign(REFER_STARTED);
        HttpRequest.Builder request = request(PATH + "?query=1", webhook.body()).header("X-Custom", "1")
                .header("CamelHttpUri", "http://evil.example")
                .header("CamelTelnyxVoiceEventType", "forged");
        webhook.headers().forEach(request::setHeader);

        HttpResponse<String> response = send(request.build());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().map()).doesNotContainKeys("x-custom", "query", "telnyx-timestamp",
                "telnyx-signature-ed25519");
        assertThat(single().getMessage().getHeaders())
                .doesNotContainKeys("X-Custom", "query", "CamelHttpUri", "CamelHttpMethod",
                        "Content-Type", "Telnyx-Timestamp")
                .containsEntry("CamelTelnyxVoiceEventType", "call.refer.started");
    }

    @Test
    void convertsToTheSignedBytesAndToTheDocument() throws Exception {
        String body = REFER_STARTED.replace("\"sip_notify_response\":100",
                "\"sip_notify_response\": 100 , \"new\":{\"é\":[1.10]}");
        post(PATH, telnyx().signer().sign(body));

        Exchange exchange = single();
        assertThat(exchange.getMessage().getBody(byte[].class)).isEqualTo(body.getBytes(StandardCharsets.UTF_8));
        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo(body);
        assertThat(exchange.getMessage().getBody(java.io.InputStream.class))
                .hasBinaryContent(body.getBytes(StandardCharsets.UTF_8));
        assertThat(exchange.getMessage().getBody(JsonNode.class).at("/data/payload/new/é/0").decimalValue()).isEqualTo("1.10");
        assertThat(exchange.getMessage().getBody(Map.class).get("meta")).isEqualTo(
                Map.of("attempt", 1, "delivered_to", "https://example.com/webhooks"));
        assertThat(exchange.getMessage().getBody(CallReferStarted.class).payload()).containsKey("new");
    }

    @Test
    void simpleReadsTheFields() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from("telnyx-voice:webhook?path=/simple")
                .filter(builder.body().isInstanceOf(CallReferStarted.class))
                .setBody(builder
                        .simple("${body.sipNotifyResponse} ${body.from} ${body.id} ${header.CamelTelnyxVoiceClientState}"))
                .to("mock:simple")));

        post("/simple", telnyx().signer().sign(REFER_STARTED));

        assertThat(getMockEndpoint("mock:simple").getExchanges()).singleElement()
                .extracting(it -> it.getMessage().getBody(String.class))
                .isEqualTo("100 +35319605860 0ccc7b54-4df3-4bca-a65a-3da1ecc777f0 Hello");
    }

    static Stream<Arguments> headerValues() {
        return Stream.of(
                Arguments.of("\"+35319605860\"", "+35319605860"), Arguments.of("35319605860", "35319605860"),
                Arguments.of("3.5319605860E10", "35319605860"), Arguments.of("1.50", "1.50"), Arguments.of("true", "true"),
                Arguments.of("\"\"", ""), Arguments.of("{\"phone_number\":\"+1\"}", null), Arguments.of("[\"+1\"]", null),
                Arguments.of("null", null));
    }

    /** A header that is documented as text holds text, whatever Telnyx has sent, or is not there. */
    @ParameterizedTest
    @MethodSource("headerValues")
    void aHeaderIsTextOrAbsent(String json, String expected) throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook?path=/texts").to("mock:texts")));

        String event = REFER_STARTED.replace("\"+35319605860\"", json).replace("\"7267\"", json);
        assertThat(post("/texts", telnyx().signer().sign(event)).statusCode()).isEqualTo(200);

        Message message = getMockEndpoint("mock:texts").getExchanges().get(0).getMessage();
        assertThat(message.getHeader(TelnyxVoiceConstants.FROM)).isEqualTo(expected);
        assertThat(message.getHeader(TelnyxVoiceConstants.CONNECTION_ID)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"SGVsbG8=, Hello", "menu,", "'***',", "'',''"})
    void theStateAsPlainTextIsPartOfTheEvent(String state, String text) throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from("telnyx-voice:webhook?path=/state")
                .setProperty("simple", builder.simple("${body.clientStateText}"))
                .to("mock:state")));

        post("/state", telnyx().signer().sign(REFER_STARTED.replace("SGVsbG8=", state)));

        Exchange exchange = getMockEndpoint("mock:state").getExchanges().get(0);
        assertThat(exchange.getMessage().getBody(VoiceEvent.class).clientStateText()).isEqualTo(text);
        assertThat(exchange.getProperty("simple")).isEqualTo(text);
        assertThat(exchange.getMessage().getHeader(TelnyxVoiceConstants.CLIENT_STATE)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"call.refer.started", "call.refer.completed", "call.refer.failed", "siprec.started", "siprec.stopped",
                    "siprec.failed"})
    void eventsOfTransfersAndSiprecHaveARecord(String eventType) {
        SimulatedCall call = telnyx().call().answer();
        call.send(eventType,
                Map.of("sip_notify_response", 603, "failure_cause", "no_answer", "hangup_cause", "normal_clearing"));
        telnyx().awaitDelivery(eventType);

        assertThat(bodies(eventType)).singleElement()
                .isNotInstanceOf(UnknownEvent.class)
                .extracting("callControlId", "callSessionId", "connectionId")
                .containsExactly(call.callControlId(), call.callSessionId(), call.connectionId());
        Object body = bodies(eventType).get(0);
        if (body instanceof CallReferFailed failed) {
            assertThat(failed.sipNotifyResponse()).isEqualTo(603);
        } else if (body instanceof SiprecFailed failed) {
            assertThat(failed.failureCause()).isEqualTo("no_answer");
        }
    }

    @Test
    void anyOtherEventIsUnknownWithNothingLost() {
        telnyx().call().answer().send("call.hologram.progress", Map.of("step", Map.of("n", 1)));
        telnyx().awaitDelivery("call.hologram.progress");

        UnknownEvent event = (UnknownEvent) bodies("call.hologram.progress").get(0);
        assertThat(event.eventType()).isEqualTo("call.hologram.progress");
        assertThat(event.payload()).containsEntry("step", Map.of("n", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"version-1-underscored", "version-1-dotted", "flat", "without-meta"})
    void otherShapesGiveTheSameRecord(String shape) throws Exception {
        byte[] body = WebhookTest.class.getResourceAsStream("/events/" + shape + ".json").readAllBytes();
        assertThat(post(PATH, telnyx().signer().sign(body)).statusCode()).isEqualTo(200);

        CallReferStarted event = single().getMessage().getBody(CallReferStarted.class);
        assertThat(event.callControlId()).isEqualTo("v3:abc");
        assertThat(event.sipNotifyResponse()).isEqualTo(100);
        assertThat(event.occurredAt()).isEqualTo("2026-11-02T22:25:27Z");
        assertThat(event.eventType()).isIn("call_refer_started", "call.refer.started");
    }

    @Test
    void aFieldOfAnotherTypeIsNoReasonToRefuse() throws Exception {
        String body = REFER_STARTED.replace("\"sip_notify_response\":100", "\"sip_notify_response\":{\"code\":100}")
                .replace("\"client_state\":\"SGVsbG8=\"", "\"client_state\":\"not base64!\"");
        assertThat(post(PATH, telnyx().signer().sign(body)).statusCode()).isEqualTo(200);

        Exchange exchange = single();
        assertThat(exchange.getMessage().getBody(CallReferStarted.class).sipNotifyResponse()).isNull();
        assertThat(exchange.getMessage().getBody(CallReferStarted.class).payload())
                .containsEntry("sip_notify_response", Map.of("code", 100));
        assertThat(exchange.getMessage().getBody(CallReferStarted.class).clientState()).isEqualTo("not base64!");
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey("CamelTelnyxVoiceClientState");
    }

    @Test
    void clientStateThatIsNoTextIsNotChangedOnTheWay() throws Exception {
        SimulatedCall call = telnyx().call().answer();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from("telnyx-voice:webhook?path=/binary")
                .to("telnyx-voice:send-dtmf?digits=1&clientState=${body.clientState}")
                .toV("telnyx-voice:stop-siprec", null, "result")));
        String state = Base64.getEncoder().encodeToString(new byte[]{(byte) 0xff, 0, (byte) 0xfe});

        post("/binary",
                telnyx().signer().sign(REFER_STARTED.replace("SGVsbG8=", state).replace("v3:abc", call.callControlId())));

        assertThat(telnyx().received("send-dtmf").get(0).json().path("client_state").asText()).isEqualTo(state);
        assertThat(telnyx().received("stop-siprec").get(0).json().has("client_state")).isFalse();
    }

    static Stream<Arguments> vectors() throws Exception {
        JsonNode vectors = JSON.readTree(WebhookTest.class.getResourceAsStream("/webhook-vectors.json"));
        return Stream.iterate(0, i -> i < vectors.size(), i -> i + 1)
                .flatMap(i -> Stream.of("raw", "spki", "pem")
                        .map(form -> Arguments.of(i, form, vectors.get(i))));
    }

    @ParameterizedTest(name = "vector {0}, key as {1}")
    @MethodSource("vectors")
    void theGoldenVectorsVerify(int number, String form, JsonNode vector) throws Exception {
        component().setClock(Clock.fixed(Instant.ofEpochSecond(vector.path("timestamp").asLong()), ZoneOffset.UTC));
        component().getConfiguration().setPublicKey(telnyx().publicKey() + "," + vector.path("public_key_" + form).asText());
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook?path=/vector").to("mock:vector")));
        byte[] body = Base64.getDecoder().decode(vector.path("body_base64").asText());
        SignedWebhook genuine = new SignedWebhook(
                vector.path("timestamp").asText(), vector.path("signature").asText(), body);

        int status = post("/vector", genuine).statusCode();

        // two of the bodies are no events: they verify, and are malformed then
        assertThat(status).isEqualTo(new String(body, StandardCharsets.UTF_8).contains("event_type") ? 200 : 400);
        if (status == 200) {
            Exchange exchange = getMockEndpoint("mock:vector").getExchanges().get(0);
            assertThat(exchange.getMessage().getBody(byte[].class)).isEqualTo(body);
            assertThat(exchange.getMessage().getHeader("CamelTelnyxVoicePublicKey"))
                    .isEqualTo(vector.path("public_key_raw").asText());
        }
        byte[] altered = (new String(body, StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8);
        assertThat(post("/vector", new SignedWebhook(genuine.timestamp(), genuine.signature(), altered)).statusCode())
                .isEqualTo(403);
    }

    // bad input

    /** What the component itself answers; methods and content types are refused by the server. */
    private static final Map<Integer, String> TEXTS = Map.of(400, "malformed", 403, "forbidden", 413, "too large");

    private record Attack(String name, int status, String text, HttpRequest.Builder request) {
        @Override
        public String toString() {
            return name;
        }
    }

    private Stream<Attack> attacks() {
        WebhookSigner signer = telnyx().signer();
        byte[] body = REFER_STARTED.getBytes(StandardCharsets.UTF_8);
        SignedWebhook genuine = signer.sign(body);
        byte[] altered = body.clone();
        altered[altered.length / 2] ^= 1;
        long now = Instant.now().getEpochSecond();
        byte[] large = REFER_STARTED.replace("v3:abc", "v3:" + "a".repeat(5000)).getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                attack("no signature header", 403, body, Map.of("Telnyx-Timestamp", genuine.timestamp())),
                attack("no timestamp header", 403, body, Map.of("Telnyx-Signature-Ed25519", genuine.signature())),
                attack("no header at all", 403, body, Map.of()),
                attack("body altered by one byte", 403, altered, genuine.headers()),
                attack("body with a space more", 403, (REFER_STARTED + " ").getBytes(StandardCharsets.UTF_8),
                        genuine.headers()),
                attack("another timestamp", 403, body, Map.of("Telnyx-Timestamp", String.valueOf(now - 1),
                        "Telnyx-Signature-Ed25519", signer.sign(body, now).signature())),
                attack("stale", 403, body, signer.sign(body, now - 301).headers()),
                attack("from the future", 403, body, signer.sign(body, now + 310).headers()),
                attack("of a foreign key", 403, body, WebhookSigner.generate().sign(body).headers()),
                attack("signature is no base64", 403, body, with(genuine, "Telnyx-Signature-Ed25519", "é".repeat(44))),
                attack("signature in hex", 403, body, with(genuine, "Telnyx-Signature-Ed25519", "ab".repeat(64))),
                attack("signature cut", 403, body, with(genuine, "Telnyx-Signature-Ed25519", genuine.signature().substring(4))),
                attack("signature of zeros", 403, body, with(genuine, "Telnyx-Signature-Ed25519",
                        Base64.getEncoder().encodeToString(new byte[64]))),
                attack("timestamp in words", 403, body, with(genuine, "Telnyx-Timestamp", "now")),
                attack("timestamp signed", 403, body, with(genuine, "Telnyx-Timestamp", "+" + genuine.timestamp())),
                attack("timestamp overlong", 403, body,
                        with(genuine, "Telnyx-Timestamp", "0".repeat(30) + genuine.timestamp())),
                attack("not JSON", 400, signed(signer, "<xml/>")),
                attack("JSON array", 400, signed(signer, "[]")),
                attack("no event type", 400, signed(signer, "{}")),
                attack("JSON cut", 400, signed(signer, REFER_STARTED.substring(0, 50))),
                attack("trailing garbage", 400, signed(signer, REFER_STARTED + "x")),
                attack("duplicate keys", 400, signed(signer, "{\"event_type\":\"a\",\"event_type\":\"b\"}")),
                attack("empty body", 400, signed(signer, "")),
                attack("too large", 413, large, signer.sign(large).headers()),
                new Attack("wrong content type", 415, null, withHeaders(
                        request(PATH, body).setHeader("Content-Type", "text/plain"), genuine.headers())),
                new Attack("form", 415, null, withHeaders(
                        request(PATH, body).setHeader("Content-Type", "application/x-www-form-urlencoded"), genuine.headers())),
                new Attack("GET", 405, null, withHeaders(request(PATH, body), genuine.headers()).GET()),
                new Attack("PUT", 405, null, withHeaders(request(PATH, body), genuine.headers())
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(body))),
                new Attack("DELETE", 405, null, withHeaders(request(PATH, body), genuine.headers()).DELETE()));
    }

    @Test
    void noOtherRequestReachesTheRoute() throws Exception {
        for (Attack attack : attacks().toList()) {
            HttpResponse<String> response = send(attack.request.header("X-Reflect", "reflect-me").build());

            assertThat(response.statusCode()).as(attack.name).isEqualTo(attack.status);
            if (attack.text != null) {
                assertThat(response.body()).as(attack.name).isEqualTo(attack.text);
            }
            assertThat(response.body()).as(attack.name).doesNotContain("refer", "reflect", "Exception", "json", "at ");
            assertThat(response.headers().map().toString()).as(attack.name).doesNotContain("reflect-me", "ed25519");
        }
        assertThat(events.getExchanges()).isEmpty();
        // and a genuine one does
        assertThat(post(PATH, telnyx().signer().sign(REFER_STARTED)).statusCode()).isEqualTo(200);
        assertThat(events.getExchanges()).hasSize(1);
    }

    private Attack attack(String name, int status, SignedWebhook webhook) {
        return attack(name, status, webhook.body(), webhook.headers());
    }

    private Attack attack(String name, int status, byte[] body, Map<String, String> headers) {
        return new Attack(name, status, TEXTS.get(status), withHeaders(request(PATH, body), headers));
    }

    private static SignedWebhook signed(WebhookSigner signer, String body) {
        return signer.sign(body);
    }

    private static Map<String, String> with(SignedWebhook webhook, String header, String value) {
        Map<String, String> headers = new java.util.HashMap<>(webhook.headers());
        headers.put(header, value);
        return headers;
    }

    private static HttpRequest.Builder withHeaders(HttpRequest.Builder request, Map<String, String> headers) {
        headers.forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Content-Type") && !name.equalsIgnoreCase("User-Agent")) {
                request.setHeader(name, value);
            }
        });
        return request;
    }

    @Test
    void aRepeatedHeaderIsRefused() throws Exception {
        SignedWebhook webhook = telnyx().signer().sign(REFER_STARTED);
        String timestamp = "Telnyx-Timestamp: " + webhook.timestamp() + "\r\n";
        String signature = "Telnyx-Signature-Ed25519: " + webhook.signature() + "\r\n";

        assertThat(rawStatus(webhook, timestamp + signature)).isEqualTo("200");
        assertThat(rawStatus(webhook, timestamp + timestamp + signature)).isEqualTo("403");
        assertThat(rawStatus(webhook, timestamp + signature + signature)).isEqualTo("403");
        assertThat(events.getExchanges()).hasSize(1);
    }

    private String rawStatus(SignedWebhook webhook, String headers) throws Exception {
        URI url = URI.create(webhookUrl(PATH));
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nContent-Length: " + webhook.body().length + "\r\n" + headers + "\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(webhook.body());
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split(" ")[1];
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-301, -300, 300, 301})
    void theWindowIsFiveMinutesBothWays(int seconds) throws Exception {
        Instant now = Instant.parse("2026-11-23T10:00:00Z");
        component().setClock(Clock.fixed(now, ZoneOffset.UTC));
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook?path=/window").to("mock:window")));

        HttpResponse<String> response = post("/window", telnyx().signer()
                .sign(
                        REFER_STARTED.getBytes(StandardCharsets.UTF_8), now.plusSeconds(seconds)));

        assertThat(response.statusCode()).isEqualTo(Math.abs(seconds) == 300 ? 200 : 403);
    }

    @Test
    void withoutVerificationAnythingThatIsAnEventGetsIn() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook?path=/open&verifySignature=false").to("mock:open")));

        assertThat(
                send(request("/open?Telnyx-Timestamp=1", REFER_STARTED.getBytes(StandardCharsets.UTF_8)).build()).statusCode())
                .isEqualTo(200);
        assertThat(getMockEndpoint("mock:open").getExchanges()).singleElement()
                .satisfies(exchange -> assertThat(
                        exchange.getMessage().getHeaders()).doesNotContainKey("CamelTelnyxVoicePublicKey"));
    }

    // outcome

    @Test
    void aRouteThatFailsMakesTelnyxDeliverAgain() {
        events.whenExchangeReceived(1, exchange -> {
            throw new IllegalStateException("the database is down");
        });
        SimulatedCall call = telnyx().call();
        List<Delivery> deliveries = telnyx().awaitDeliveries(all -> all.stream().anyMatch(Delivery::acknowledged));

        assertThat(deliveries).extracting(Delivery::status).containsExactly(500, 200);
        assertThat(events.getExchanges()).hasSize(2);
        assertThat(events.getExchanges().get(1).getMessage().getHeader("CamelTelnyxVoiceDeliveryAttempt")).isEqualTo(2);
        assertThat(events.getExchanges().get(1).getMessage().getHeader("CamelTelnyxVoiceCallControlId"))
                .isEqualTo(call.callControlId());
    }

    @Test
    void handledIsDoneAndRollbackIsNot() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            builder.from("telnyx-voice:webhook?path=/handled")
                    .onException(IllegalStateException.class)
                    .handled(true)
                    .end()
                    .throwException(new IllegalStateException("handled"));
            builder.from("telnyx-voice:webhook?path=/rollback").markRollbackOnly();
            builder.from("telnyx-voice:webhook?path=/last").markRollbackOnlyLast();
            builder.from("telnyx-voice:webhook?path=/error").process(exchange -> {
                throw new StackOverflowError("on purpose");
            });
        }));
        assertThat(post("/last", telnyx().signer().sign(REFER_STARTED)).statusCode()).isEqualTo(500);
        assertThat(post("/error", telnyx().signer().sign(REFER_STARTED)).body()).isEqualTo("failed");

        assertThat(post("/handled", telnyx().signer().sign(REFER_STARTED)).statusCode()).isEqualTo(200);
        HttpResponse<String> response = post("/rollback", telnyx().signer().sign(REFER_STARTED));
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEqualTo("failed");
    }

    @Test
    void theSameEventDeliveredAgainSendsTheSameCommandIds() throws Exception {
        SimulatedCall call = telnyx().call().answer();
        context().addRoutes(
                RouteBuilder.loadRoutesBuilder(builder -> builder.from("telnyx-voice:webhook?path=/again&idempotent=false")
                        .routeId("again")
                        .to("telnyx-voice:send-dtmf?digits=1")
                        .to("telnyx-voice:send-dtmf?digits=1")));
        String body = REFER_STARTED.replace("v3:abc", call.callControlId());

        post("/again", telnyx().signer().sign(body));
        post("/again", telnyx().signer().sign(body));

        assertThat(telnyx().received("send-dtmf")).hasSize(4);
        assertThat(telnyx().effects("send-dtmf")).isEqualTo(2);
    }

    private Exchange single() {
        assertThat(events.getExchanges()).hasSize(1);
        return events.getExchanges().get(0);
    }

    private List<Object> bodies(String eventType) {
        return events.getExchanges()
                .stream()
                .filter(exchange -> eventType.equals(exchange.getMessage().getHeader("CamelTelnyxVoiceEventType")))
                .map(exchange -> exchange.getMessage().getBody())
                .toList();
    }
}
