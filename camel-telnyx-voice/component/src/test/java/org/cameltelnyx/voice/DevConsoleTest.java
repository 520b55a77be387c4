package org.cameltelnyx.voice;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.management.MBeanServer;
import javax.management.ObjectName;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxSimulatorExtension;
import org.cameltelnyx.voice.simulator.WebhookSigner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

/**
 * What the developer console of camel-main and JMX show of one application.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DevConsoleTest {

    @RegisterExtension
    static final TelnyxSimulatorExtension TELNYX = new TelnyxSimulatorExtension();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONSOLE = "/q/dev/telnyx-voice";

    private final Instant start = Instant.now();
    private final CountDownLatch looked = new CountDownLatch(1);
    private MonitoredApplication application;
    private SimulatedCall call;
    private JsonNode during;
    private JsonNode after;
    private Object underWay;
    private String text;

    @BeforeAll
    void letACallHappen() throws Exception {
        application = MonitoredApplication.start("console.properties", telnyx(), routes());
        application.post("/telnyx/voice", WebhookSigner.generate().sign("{\"secret\":\"of a stranger\"}"));
        telnyx().faults().on("send-dtmf").status(429, Map.of("Retry-After", "3"));
        // the first look loads classes, and the second must not come too late
        console();
        call = telnyx().call().answer();
        await().atMost(TelnyxSimulator.PATIENCE).until(() -> {
            during = console();
            return during.path("inflight").path(0).path("waitsFor").asText().equals("the next attempt");
        });
        underWay = jmx("endpoints", "telnyx-voice://send-dtmf*", "CommandsUnderWay");
        looked.countDown();
        telnyx().awaitReceived("hangup", 1);
        telnyx().awaitIdle();
        after = console();
        text = application.manage(CONSOLE, "text/plain");
    }

    @AfterAll
    void stop() {
        application.close();
    }

    private RoutesBuilder routes() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("telnyx-voice:webhook?events=call.answered").routeId("menu")
                        .to("telnyx-voice:send-dtmf?digits=4711")
                        .process(exchange -> looked.await(10, TimeUnit.SECONDS))
                        .to("telnyx-voice:hangup");
                from("telnyx-voice:webhook?events=call.hangup").routeId("journal")
                        // the call has ended
                        .to("telnyx-voice:start-siprec?ignoreCallEnded=true");
                from("telnyx-voice:webhook?events=call.fork.started").routeId("standby").autoStartup(false).stop();
            }
        };
    }

    @Test
    void aCommandUnderWayShowsWithItsAttempt() {
        JsonNode command = during.path("inflight").path(0);

        assertThat(command.path("action").asText()).isEqualTo("send-dtmf");
        assertThat(command.path("attempt").asInt()).isEqualTo(1);
        assertThat(command.path("forMillis").asLong()).isNotNegative();
        assertThat(after.path("inflight")).isEmpty();
    }

    @Test
    void aPathShowsItsRequestsAndRoutes() {
        JsonNode webhook = after.path("webhooks").path(0);

        assertThat(webhook.path("path").asText()).isEqualTo("/telnyx/voice");
        assertThat(webhook.path("verifySignature").asBoolean()).isTrue();
        // on a slow machine it comes again while the route has it in flight
        assertThat(webhook.path("acceptedByType").path("call.answered").asInt())
                .isEqualTo(1 + route(after, "menu").path("duplicates").asInt());
        assertThat(webhook.path("refused").path("signature-wrong").asInt()).isEqualTo(1);
        assertThat(webhook.path("answers").path("403").asInt()).isEqualTo(1);
        assertThat(webhook.path("lastRefused").path(0).path("reason").asText()).isEqualTo("signature-wrong");
        assertThat(Instant.parse(webhook.path("lastRefused").path(0).path("at").asText()))
                .isBetween(start.minus(Duration.ofSeconds(1)), Instant.now());
        assertThat(webhook.path("awaited")).extracting(JsonNode::asText).containsExactly("standby");
        assertThat(route(after, "menu").path("events").asText()).isEqualTo("call.answered");
        assertThat(route(after, "menu").path("state").asText()).isEqualTo("ready");
        assertThat(route(after, "menu").path("age").path("count").asInt()).isEqualTo(1);
    }

    @Test
    void commandsShowByActionAndOutcome() {
        assertThat(commands("send-dtmf").path("outcomes").path("ok").path("count").asInt()).isEqualTo(1);
        assertThat(commands("send-dtmf").path("retries").path("rate-limited").asInt()).isEqualTo(1);
        assertThat(commands("send-dtmf").path("rateLimitWaits").path("maxMillis").asInt()).isGreaterThanOrEqualTo(1000);
        assertThat(commands("start-siprec").path("outcomes").path("call-ended").path("count").asInt()).isEqualTo(1);
        assertThat(after.path("rateLimits").path(0).path("remaining").isInt()).isTrue();
    }

    @Test
    void aFlowThatWaitsShowsWithItsCallAndItsAge() throws Exception {
        String flowsCall;
        JsonNode waiting;
        try (MonitoredApplication flows = MonitoredApplication.start("console.properties", telnyx(), new RouteBuilder() {
            @Override
            public void configure() {
                from("telnyx-voice:webhook?events=call.answered").to("telnyx-voice:gather?await=true");
            }
        })) {
            flowsCall = telnyx().call().answer().callControlId();
            await().until(() -> console(flows).path("flows").size() == 1);
            waiting = console(flows).path("flows").path(0);
            flows.context().getShutdownStrategy().setTimeout(1);
        }

        assertThat(waiting.path("action").asText()).isEqualTo("gather");
        assertThat(waiting.path("callControlId").asText()).isEqualTo(flowsCall);
        assertThat(waiting.path("forMillis").asLong()).isBetween(0L, Duration.between(start, Instant.now()).toMillis());
        assertThat(after.path("flows")).isEmpty();
    }

    /** By what the page says: of the 32 bytes of the public key, and of the text of the API key. */
    @Test
    void keysShowByTheirFingerprints() throws Exception {
        assertThat(after.path("webhooks").path(0).path("keys").path(0).asText())
                .isEqualTo(sha256(Base64.getDecoder().decode(telnyx().publicKey())).substring(0, 16));
        assertThat(after.path("rateLimits").path(0).path("key").asText())
                .isEqualTo(sha256(telnyx().apiKey().getBytes(StandardCharsets.UTF_8)).substring(0, 16));
    }

    @Test
    void peopleReadTheSame() {
        assertThat(text).contains(
                "Telnyx Voice:", "path: /telnyx/voice", "signature-wrong: 1", "routeId: menu", "action: send-dtmf",
                "call-ended:");
    }

    @Test
    void nothingShowsThatBelongsToACallOrIsSecret() {
        assertThat(List.of(during.toString(), after.toString(), text)).allSatisfy(shown -> assertThat(shown).doesNotContain(
                "4711", "stranger", call.callControlId(), call.callSessionId(), call.from(), call.to(), telnyx().apiKey(),
                telnyx().publicKey()));
    }

    @Test
    void theConsoleIsInTheListOfConsoles() throws Exception {
        assertThat(application.manage("/q/dev", "text/plain")).contains("telnyx-voice: Webhooks and commands of Telnyx Voice");
    }

    @Test
    void jmxShowsTheSameNumbers() throws Exception {
        assertThat(jmx("components", "telnyx-voice", "CommandsOk")).isEqualTo(2L);
        assertThat(jmx("components", "telnyx-voice", "CommandsFailed")).isEqualTo(1L);
        assertThat(jmx("components", "telnyx-voice", "CommandsInflight")).isEqualTo(0L);
        assertThat(jmx("components", "telnyx-voice", "CommandRetries")).isEqualTo(1L);
        assertThat((long) jmx("components", "telnyx-voice", "RateLimitWaitMillis")).isGreaterThanOrEqualTo(1000);
        assertThat((Map<?, ?>) jmx("components", "telnyx-voice", "RateLimitRemaining")).hasSize(1);
        assertThat((Map<?, ?>) jmx("components", "telnyx-voice", "RateLimit"))
                .hasSameSizeAs((Map<?, ?>) jmx("components", "telnyx-voice", "RateLimitRemaining"));
        assertThat(((Map<?, ?>) jmx("components", "telnyx-voice", "RateLimitResetMillis")).values()).singleElement()
                .isInstanceOf(Long.class);

        assertThat(jmx("endpoints", "telnyx-voice://webhook?events=call.answered", "Path")).isEqualTo("/telnyx/voice");
        assertThat((long) jmx("endpoints", "telnyx-voice://webhook?events=call.answered", "DeliveriesAccepted"))
                .isGreaterThanOrEqualTo(2);
        assertThat((long) jmx("endpoints", "telnyx-voice://webhook?events=call.answered", "DeliveriesUnwanted")).isPositive();
        assertThat(jmx("endpoints", "telnyx-voice://webhook?events=call.answered", "RequestsRefused"))
                .isEqualTo(Map.of("signature-wrong", 1L));
        assertThat((Map<?, ?>) jmx("endpoints", "telnyx-voice://webhook?events=call.answered", "RequestsAnswered"))
                .extracting("403")
                .isEqualTo(1L);
        assertThat((List<?>) jmx("endpoints", "telnyx-voice://webhook?events=call.answered", "LastRefused"))
                .singleElement(as(STRING))
                .endsWith(" signature-wrong");
        assertThat((List<?>) jmx("endpoints", "telnyx-voice://webhook?events=call.answered", "KeyFingerprints")).hasSize(1);
        assertThat(jmx("endpoints", "telnyx-voice://hangup", "CommandOutcomes")).isEqualTo(Map.of("ok", 1L));
        assertThat(jmx("endpoints", "telnyx-voice://hangup", "CommandRetries")).isEqualTo(Map.of());
        assertThat(jmx("endpoints", "telnyx-voice://hangup", "CommandsInflight")).isEqualTo(0);
        assertThat(jmx("endpoints", "telnyx-voice://hangup", "CommandsUnderWay")).isEqualTo(List.of());
        assertThat((List<?>) underWay).singleElement(as(STRING)).matches("for \\d+ ms, attempt 1, waits for the next attempt");

        assertThat(consumer("menu", "EventsDuplicate")).isEqualTo(route(after, "menu").path("duplicates").asLong());
        assertThat(consumer("menu", "EventsSlow")).isEqualTo(route(after, "menu").path("slow").asLong());
        assertThat((long) consumer("menu", "EventsMeanAgeMillis")).isNotNegative();
    }

    /** The page names these in place of attributes and fields of our own. */
    @Test
    void camelsOwnBeansAndConsolesHaveTheEventsOfEachRouteAndTheirTime() throws Exception {
        assertThat(consumer("menu", "State")).isEqualTo("Started");
        assertThat(jmx("routes", "menu", "ExchangesCompleted")).isEqualTo(1L);
        assertThat(jmx("routes", "menu", "ExchangesFailed")).isEqualTo(0L);
        assertThat(jmx("routes", "menu", "ExchangesInflight")).isEqualTo(0L);
        assertThat((long) jmx("routes", "menu", "MeanProcessingTime")).isGreaterThanOrEqualTo(1000);
        assertThat((long) jmx("routes", "menu", "MaxProcessingTime")).isGreaterThanOrEqualTo(1000);

        JsonNode routes = JSON.readTree(application.manage("/q/dev/route", "application/json")).path("route").path("routes");
        JsonNode statistics = find(routes, "routeId", "menu").path("statistics");
        assertThat(statistics.path("exchangesTotal").asInt()).isEqualTo(1);
        assertThat(statistics.path("exchangesFailed").asInt(-1)).isZero();
        assertThat(statistics.path("exchangesInflight").asInt(-1)).isZero();
        assertThat(statistics.path("meanProcessingTime").asInt()).isGreaterThanOrEqualTo(1000);
        assertThat(statistics.path("maxProcessingTime").asInt()).isGreaterThanOrEqualTo(1000);
        assertThat(application.manage("/q/dev/endpoint", "application/json")).contains("telnyx-voice:\\/\\/send-dtmf");
    }

    /** A name can end in an asterisk: whether Camel masks digits is for all contexts of a JVM, and a test can switch it on. */
    private Object jmx(String type, String name, String attribute) throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName query = ObjectName.getInstance(
                "org.apache.camel:context=" + application.context().getManagementName() + ",type=" + type + ",name="
                        + ObjectName.quote(name).replace("\\*", "*"));
        return server.getAttribute(server.queryNames(query, null).iterator().next(), attribute);
    }

    private Object consumer(String route, String attribute) throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName query = ObjectName.getInstance(
                "org.apache.camel:context=" + application.context().getManagementName() + ",type=consumers,*");
        for (ObjectName name : server.queryNames(query, null)) {
            if (route.equals(server.getAttribute(name, "RouteId"))) {
                return server.getAttribute(name, attribute);
            }
        }
        throw new AssertionError("No consumer of route " + route);
    }

    private static JsonNode route(JsonNode console, String id) {
        return find(console.path("webhooks").path(0).path("routes"), "routeId", id);
    }

    private JsonNode commands(String action) {
        return find(after.path("commands"), "action", action);
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        for (JsonNode entry : list) {
            if (entry.path(field).asText().equals(value)) {
                return entry;
            }
        }
        throw new AssertionError("No " + value + " in " + list);
    }

    private JsonNode console() throws Exception {
        return console(application);
    }

    private static JsonNode console(MonitoredApplication application) throws Exception {
        return JSON.readTree(application.manage(CONSOLE, "application/json")).path("telnyx-voice");
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static TelnyxSimulator telnyx() {
        return TELNYX.simulator();
    }
}
