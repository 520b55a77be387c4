package org.cameltelnyx.voice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.event.EventTypes;
import org.cameltelnyx.voice.schema.FieldModel;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.WebhookSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands in the log, with our loggers at TRACE, Camel's at DEBUG and HttpClient's at INFO, after every action, every
 * event, and whatever can go wrong: no secret and no digits, and in our own lines above DEBUG no number and no client state.
 */
class LogContentTest extends TelnyxVoiceTestSupport {

    private static final String OURS = "org.cameltelnyx.voice";
    private static final String PASSWORD = "hunter2-of-nobody";
    private static final String FOREIGN_KEY = "KEY0000-of-another";
    private static final String DIGITS = "90210447";
    private static final String NUMBER = "13125550147";
    private static final String PLAIN_STATE = "card 4711-0815";
    private static final String STATE = Base64.getEncoder().encodeToString(PLAIN_STATE.getBytes(StandardCharsets.UTF_8));
    /** Those of Camel that the page names: they show the values of properties. */
    static final Set<String> SHOW_PROPERTIES = Set.of("org.apache.camel.main.BaseMainSupport",
            "org.apache.camel.main.MainHelper", "org.apache.camel.component.properties.DefaultPropertiesParser",
            "org.apache.camel.impl.engine.DefaultCamelContextExtension");
    private static final Map<String, Object> HEADERS = Map.of(
            TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:caller", TelnyxVoiceConstants.CONFERENCE_ID, "conf-1",
            TelnyxVoiceConstants.QUEUE_NAME, "tier 1", TelnyxVoiceConstants.CLIENT_STATE, PLAIN_STATE, "pin", DIGITS);
    private static final Map<String, Level> LEVELS = Map.of(
            OURS, Level.TRACE, "org.apache.camel", Level.DEBUG, "org.apache.hc", Level.INFO);

    private final LoggerContext logging = (LoggerContext) LogManager.getContext(false);
    private CapturedLog log;

    @BeforeEach
    void listen() {
        logging.getConfiguration().getLoggers().values().forEach(LogContentTest::setLevel);
        LEVELS.forEach((name, level) -> {
            if (!logging.getConfiguration().getLoggers().containsKey(name)) {
                logging.getConfiguration().addLogger(name, new LoggerConfig(name, level, true));
            }
        });
        // so much does not belong on the console
        logging.getConfiguration()
                .getRootLogger()
                .getAppenders()
                .keySet()
                .forEach(
                        logging.getConfiguration().getRootLogger()::removeAppender);
        logging.updateLoggers();
        log = new CapturedLog();
    }

    private static void setLevel(LoggerConfig logger) {
        LEVELS.forEach((name, level) -> {
            if ((logger.getName() + ".").startsWith(name + ".")) {
                logger.setLevel(level);
            }
        });
    }

    @AfterEach
    void stopListening() {
        log.close();
        // from its file
        logging.reconfigure();
    }

    @Test
    void noCommandLeavesASecret() throws Exception {
        component().getConfiguration().setMaxRetries(1);
        Map<String, String> routes = new LinkedHashMap<>();
        for (String action : ActionModel.all().keySet()) {
            routes.put(action, routeTo("telnyx-voice:" + action));
        }
        for (String action : routes.keySet()) {
            ObjectNode command = command(ActionModel.find(action).orElseThrow());
            String body = command.toString();
            // as it is, which the simulator accepts or refuses
            send(routes.get(action), body, HEADERS);
            // by an error that repeats all of it, and the key with it
            String echo = JSON.writeValueAsString(body + " " + telnyx().apiKey());
            // a download begins by retrieving the recording
            String operation = action.equals("recording-download") ? "recording-retrieve" : action;
            telnyx().faults()
                    .on(operation)
                    .times(1)
                    .answer(422, Map.of("Content-Type", "application/json"),
                            "{\"errors\":[{\"code\":\"1\",\"title\":\"Bad\",\"detail\":" + echo + "}]}");
            Exchange refused = send(routes.get(action), body, HEADERS);
            assertThat(refused.getException()).as(action).isNotNull();
            // sent again, and then unknown
            telnyx().faults().on(operation).times(1).status(429, Map.of("Retry-After", "0"));
            telnyx().faults().on(operation).times(2).dropAfterEffect();
            send(routes.get(action), body, HEADERS);
            telnyx().faults().clear();
            // wrong in a way that is found before it is sent
            send(routes.get(action), command.deepCopy().put("no_such_field", DIGITS).toString(), HEADERS);
        }

        assertThat(text(log.events())).contains("is sent again after", "Telnyx answered 422", "effect is unknown");
        assertNothingShows();
    }

    @Test
    void noOptionLeavesASecret() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from("direct:options")
                .to("telnyx-voice:send-dtmf?digits=${header.pin}&clientState=" + STATE)
                .toD("telnyx-voice:send-dtmf?digits=${header.pin}")
                .to("telnyx-voice:refer?sipAddress=sip:a@b.example&sipAuthUsername=u&sipAuthPassword=" + PASSWORD)
                .to("telnyx-voice:start-streaming?streamUrl=wss://b.example&streamAuthToken=" + PASSWORD)
                .to("telnyx-voice:hangup?apiKey=" + FOREIGN_KEY)));
        String call = telnyx().call().answer().callControlId();

        Exchange exchange = send("direct:options", null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call, "pin", DIGITS));

        assertThat(telnyx().received("send-dtmf")).hasSize(2);
        assertThat(telnyx().received("start-streaming").get(0).json().toString()).contains(PASSWORD);
        assertThat(exchange.getException()).hasMessageContaining("401");
        assertNothingShows();
    }

    @Test
    void noEventLeavesItsContent() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            builder.from("telnyx-voice:webhook").to("mock:events");
            builder.from("telnyx-voice:webhook?events=call.hangup,call.gather.ended")
                    .throwException(new IllegalStateException("a route of the application has failed"));
            builder.from("telnyx-voice:webhook?events=call.dtmf.received").process(exchange -> {
                throw new StackOverflowError();
            });
        }));
        for (String type : EventTypes.known().keySet()) {
            SignedWebhook webhook = telnyx().signer().sign(event(type));
            int status = post("/telnyx/voice", webhook).statusCode();
            assertThat(status).as(type)
                    .isEqualTo(Set.of("call.hangup", "call.gather.ended", "call.dtmf.received").contains(type) ? 500 : 200);
            assertThat(post("/telnyx/voice", webhook).statusCode()).as(type).isEqualTo(status);
        }
        String unknown = REFER_STARTED.replace("refer.started", "payment.progress")
                .replace("SGVsbG8=", STATE)
                .replace("35319605860", NUMBER);
        assertThat(post("/telnyx/voice", telnyx().signer().sign(unknown)).statusCode()).isEqualTo(200);

        assertThat(text(log.events())).contains("has failed unexpectedly on event", "a route of the application has failed");
        assertNothingShows();
    }

    @Test
    void noRefusedRequestLeavesItsContent() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            builder.from("telnyx-voice:webhook?maxBodySize=4000").to("mock:events");
            builder.from("telnyx-voice:webhook?path=/open&verifySignature=false&events=call.bridged").to("mock:open");
        }));
        byte[] event = event("call.dtmf.received");
        SignedWebhook genuine = telnyx().signer().sign(event);
        String timestamp = genuine.headers().get("Telnyx-Timestamp");
        String signature = genuine.headers().get("Telnyx-Signature-Ed25519");
        byte[] tampered = new String(event, StandardCharsets.UTF_8).replace("v3:", "v4:").getBytes(StandardCharsets.UTF_8);

        refused(403, request("/telnyx/voice", event));
        refused(403, request("/telnyx/voice", event).header("Telnyx-Timestamp", timestamp));
        refused(403, request("/telnyx/voice", event).header("Telnyx-Timestamp", DIGITS + "x")
                .header("Telnyx-Signature-Ed25519", signature));
        refused(403, request("/telnyx/voice", event).header("Telnyx-Timestamp", timestamp)
                .header("Telnyx-Signature-Ed25519", DIGITS));
        refused(403, request("/telnyx/voice", tampered).header("Telnyx-Timestamp", timestamp)
                .header("Telnyx-Signature-Ed25519", signature));
        refused(403, request("/telnyx/voice?telnyx-timestamp=" + timestamp + "&digits=" + DIGITS, event)
                .header("Telnyx-Signature-Ed25519", signature));
        refused(403, signed("/telnyx/voice", WebhookSigner.generate().sign(event)));
        refused(413, signed("/telnyx/voice", telnyx().signer().sign(("{\"digits\":\"" + DIGITS.repeat(1000) + "\"}"))));
        refused(400, signed("/telnyx/voice", telnyx().signer().sign("{\"digits\":\"" + DIGITS + "\"")));
        refused(415, signed("/telnyx/voice", genuine).setHeader("Content-Type", "text/plain"));
        refused(405, signed("/telnyx/voice", genuine).PUT(HttpRequest.BodyPublishers.ofByteArray(event)));
        assertThat(send(request("/open", event).build()).statusCode()).isEqualTo(200);

        assertThat(text(log.events())).contains("timestamp-missing", "signature-missing", "timestamp-malformed",
                "signature-malformed", "signature-wrong", "header-in-query", "no key of publicKey has signed", "size", ": body",
                "does not verify signatures", "no route wants call.dtmf.received");
        assertNothingShows();
    }

    @Test
    void aRouteThatDoesNotTakeWhatItWantsIsNamedOnceInAWhile() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            builder.from("telnyx-voice:webhook").routeId("good").to("mock:events");
            builder.from("telnyx-voice:webhook?path=/other").routeId("other").to("mock:events");
            builder.from("telnyx-voice:webhook?events=call.hangup").routeId("suspended").to("mock:events");
            builder.from("telnyx-voice:webhook?path=/other").routeId("standby").autoStartup(false).to("mock:events");
        }));
        context().getRouteController().suspendRoute("suspended");

        for (String path : List.of("/telnyx/voice", "/telnyx/voice", "/other", "/other")) {
            assertThat(post(path, telnyx().signer().sign(event("call.hangup"))).statusCode())
                    .isEqualTo(path.equals("/other") ? 200 : 503);
        }
        assertThat(post("/telnyx/voice", telnyx().signer().sign(event("call.answered"))).statusCode()).isEqualTo(200);

        assertThat(text(log.events()).lines().filter(line -> line.contains("Logged once"))).satisfiesExactly(
                line -> assertThat(line).contains("Webhook /telnyx/voice", "call.hangup", "route suspended wants it"),
                line -> assertThat(line).contains("Webhook /other", "call.hangup", "route standby is stopped"));
        assertNothingShows();
    }

    @Test
    void noEventForgesALine() throws Exception {
        String forged = "[main] ERROR forged";
        context().getRegistry().bind("absent", new MemoryIdempotentRepository() {
            @Override
            public boolean contains(String key) {
                throw new IllegalStateException("the database is away");
            }
        });
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            builder.from("telnyx-voice:webhook?path=/unwanted&events=call.hangup").to("mock:events");
            builder.from("telnyx-voice:webhook?path=/suspended").routeId("suspended").to("mock:events");
            builder.from("telnyx-voice:webhook?path=/standby").routeId("standby").autoStartup(false).to("mock:events");
            builder.from("telnyx-voice:webhook?path=/standby").to("mock:events");
            builder.from("telnyx-voice:webhook?path=/absent&idempotentRepository=#bean:absent")
                    .routeId("absent")
                    .to("mock:events");
            builder.from("telnyx-voice:webhook?path=/broken").process(exchange -> {
                throw new StackOverflowError();
            });
            builder.from("telnyx-voice:webhook?path=/slow").delay(2_100).to("mock:events");
        }));
        context().getRouteController().suspendRoute("suspended");
        String event = JSON.createObjectNode()
                .put("event_type", "call.x\n" + forged)
                .put("id", "1\u2028\r" + forged)
                .toString();

        for (String path : List.of("/unwanted", "/suspended", "/standby", "/absent", "/broken", "/slow")) {
            post(path, telnyx().signer().sign(event));
        }

        assertThat(text(log.events())).contains("no route wants call.x\\u000a" + forged, "answers call.x\\u000a" + forged,
                "misses call.x\\u000a" + forged, "Cannot determine whether event 1\\u2028\\u000d" + forged,
                "The route has failed unexpectedly on event 1\\u2028\\u000d" + forged, "ms for a call.x\\u000a" + forged);
        assertThat(log.events()).filteredOn(line -> line.getLoggerName().startsWith(OURS))
                .allSatisfy(line -> assertThat(line.getMessage().getFormattedMessage()).doesNotContain("\n", "\r", "\u2028"));
    }

    @Test
    void noTroubleWithARepositoryLeavesTheContentOfTheEvent() throws Exception {
        context().getRegistry().bind("forgetful", new MemoryIdempotentRepository() {
            @Override
            public boolean add(String key) {
                throw new IllegalStateException("the disk is full");
            }
        });
        context().getRegistry().bind("absent", new MemoryIdempotentRepository() {
            @Override
            public boolean contains(String key) {
                throw new IllegalStateException("the database is away");
            }
        });
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            builder.from("telnyx-voice:webhook?path=/forgetful&idempotentRepository=#bean:forgetful")
                    .routeId("forgetful")
                    .to("mock:events");
            builder.from("telnyx-voice:webhook?path=/absent&idempotentRepository=#bean:absent")
                    .routeId("absent")
                    .to("mock:events");
        }));

        assertThat(post("/forgetful", telnyx().signer().sign(event("call.gather.ended"))).statusCode()).isEqualTo(200);
        assertThat(post("/absent", telnyx().signer().sign(event("call.gather.ended"))).statusCode()).isEqualTo(500);

        assertThat(text(log.events())).contains("did not store it", "Cannot determine whether event");
        assertNothingShows();
    }

    /** The page names these loggers, which show the values of properties as they are. */
    @Test
    void fourLoggersOfCamelShowPropertiesAtDebug() throws Exception {
        Main main = new Main();
        main.addInitialProperty("camel.component.telnyx-voice.api-key", telnyx().apiKey());
        main.addInitialProperty("camel.component.telnyx-voice.base-url", telnyx().baseUrl());
        main.addInitialProperty("password", PASSWORD);
        main.configure()
                .addRoutesBuilder(RouteBuilder.loadRoutesBuilder(builder -> builder.from("direct:refer")
                        .to("telnyx-voice:refer?sipAddress=sip:a@b.example&sipAuthPassword={{password}}")));
        main.start();
        main.stop();

        List<LogEvent> showing = log.events()
                .stream()
                .filter(event -> text(event).contains(telnyx().apiKey()) || text(event).contains(PASSWORD))
                .toList();

        assertThat(showing).extracting(LogEvent::getLevel).containsOnly(Level.DEBUG);
        assertThat(showing).extracting(LogEvent::getLoggerName)
                .hasSameElementsAs(SHOW_PROPERTIES);
    }

    /** So does the page say. */
    @Test
    void httpClientShowsTheKeyAtDebug() throws Exception {
        logging.getConfiguration()
                .addLogger("org.apache.hc.client5.http.headers",
                        new LoggerConfig("org.apache.hc.client5.http.headers", Level.DEBUG, true));
        logging.updateLoggers();

        send(routeTo("telnyx-voice:conference-list"), null, Map.of());

        assertThat(log.events().stream().filter(event -> text(event).contains(telnyx().apiKey()))).isNotEmpty()
                .extracting(LogEvent::getLoggerName)
                .containsOnly("org.apache.hc.client5.http.headers");
    }

    // fixtures, with what must not show in place of their values

    private static ObjectNode command(ActionModel action) throws IOException {
        ObjectNode command = (ObjectNode) marked(JSON.readTree(resource("requests/" + action.name() + ".json")));
        for (FieldModel field : action.fields()) {
            if (field.isSecret()) {
                command.put(field.wireName(), field.name().toLowerCase().contains("digits") ? DIGITS : PASSWORD);
            } else if (field.name().equals("clientState")) {
                command.put(field.wireName(), STATE);
            }
        }
        return command;
    }

    private static byte[] event(String type) throws IOException {
        ObjectNode document = (ObjectNode) marked(JSON.readTree(resource("events/complete/" + type + ".json")));
        ObjectNode data = document.path("data") instanceof ObjectNode wrapped ? wrapped : document;
        data.put("id", UUID.randomUUID().toString());
        return JSON.writeValueAsBytes(document);
    }

    private static JsonNode marked(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                String name = field.getKey();
                if (field.getValue().isTextual() && SuiteSecrets.PRESSED.contains(name)) {
                    field.setValue(TextNode.valueOf(DIGITS));
                } else if (name.equals("client_state")) {
                    field.setValue(TextNode.valueOf(STATE));
                } else {
                    field.setValue(marked(field.getValue()));
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, marked(array.get(i)));
            }
        } else if (node.isTextual() && node.textValue().matches("\\+\\d{7,15}")) {
            return TextNode.valueOf("+" + NUMBER);
        }
        return node;
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = LogContentTest.class.getResourceAsStream("/" + name)) {
            assertThat(file).as(name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    // steps

    private HttpRequest.Builder signed(String path, SignedWebhook webhook) {
        HttpRequest.Builder request = request(path, webhook.body()).timeout(Duration.ofSeconds(30));
        webhook.headers().forEach(request::setHeader);
        return request;
    }

    private static void refused(int status, HttpRequest.Builder request) throws Exception {
        assertThat(send(request.build()).statusCode()).isEqualTo(status);
    }

    private void assertNothingShows() {
        List<LogEvent> events = log.events();
        assertThat(events).extracting(LogEvent::getLevel).contains(Level.DEBUG);
        for (LogEvent event : events) {
            assertThat(text(event)).as(event.getLoggerName())
                    .doesNotContain(telnyx().apiKey(), FOREIGN_KEY, PASSWORD, DIGITS);
        }
        for (LogEvent event : events) {
            if (event.getLoggerName().startsWith(OURS) && event.getLevel().isMoreSpecificThan(Level.INFO)) {
                assertThat(text(event)).as(event.getLoggerName()).doesNotContain(NUMBER, STATE, PLAIN_STATE);
            }
        }
    }

    private static String text(List<LogEvent> events) {
        return events.stream().map(LogContentTest::text).collect(Collectors.joining("\n"));
    }

    /** A line as a console shows it, with the whole stack of an exception. */
    private static String text(LogEvent event) {
        ByteArrayOutputStream stack = new ByteArrayOutputStream();
        if (event.getThrown() != null) {
            try (PrintWriter writer = new PrintWriter(stack, false, StandardCharsets.UTF_8)) {
                event.getThrown().printStackTrace(writer);
            }
        }
        return event.getMessage().getFormattedMessage() + " " + event.getContextData() + " "
                + stack.toString(StandardCharsets.UTF_8);
    }
}
