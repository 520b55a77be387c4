package org.cameltelnyx.voice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.metrics.VoiceMeter;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxSimulatorExtension;
import org.cameltelnyx.voice.simulator.WebhookSigner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What Prometheus reads of an application of camel-main after a call in which much has gone wrong, and whether the dashboard
 * and the alerts ask for what there is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsTest {

    @RegisterExtension
    static final TelnyxSimulatorExtension TELNYX = new TelnyxSimulatorExtension();

    private static final Path DOCS = Path.of("../../docs");
    private static final Path DASHBOARD = DOCS.resolve("monitoring/telnyx-voice-dashboard.json");
    private static final Path ALERTS = DOCS.resolve("monitoring/telnyx-voice-alerts.yaml");
    private static final Pattern METRIC = Pattern.compile("\\bcamel_\\w+\\b");
    private static final Pattern SELECTED = Pattern.compile("\\b(camel_\\w+)\\{([^}]*)}");
    private static final Pattern GROUPED = Pattern.compile("\\b(?:by|on|without|ignoring) \\(([^)]*)\\)");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    /** Longer than Telnyx waits. */
    private static final long SLOW_MILLIS = 2_050;

    private final CountDownLatch looked = new CountDownLatch(1);
    private MonitoredApplication application;
    private SimulatedCall call;
    private Scrape inFlight;
    private Scrape scrape;

    @BeforeAll
    void letACallGoWrong() throws Exception {
        application = MonitoredApplication.start("monitoring.properties", telnyx(), routes());
        assertThat(application.post("/telnyx/voice", WebhookSigner.generate().sign("{}"))).isEqualTo(403);
        telnyx().faults().on("start-siprec").status(429, Map.of("Retry-After", "0"));
        telnyx().webhookFaults().on("call.answered").duplicate(Duration.ofMillis(100));
        call = telnyx().call().answer();
        call.send("call.dtmf.received", Map.of("digit", "7"));
        telnyx().send("number.of.the.beast", Map.of("call_control_id", call.callControlId()));
        call.send("call.speak.ended", Map.of());
        call.send("call.machine.detection.ended", Map.of());
        call.send("call.hold", Map.of());
        telnyx().awaitDelivery("call.playback.ended");
        await().atMost(TelnyxSimulator.PATIENCE).until(() -> {
            inFlight = scrape();
            return inFlight.value("camel_exchanges_inflight", "routeId", "slow") == 1;
        });
        looked.countDown();
        telnyx().awaitDeliveries(all -> all.stream()
                .anyMatch(delivery -> delivery.eventType().equals("call.machine.detection.ended") && delivery.acknowledged()));
        telnyx().awaitIdle();
        scrape = scrape();
    }

    @AfterAll
    void stop() {
        application.close();
    }

    private RoutesBuilder routes() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("telnyx-voice:webhook?events=call.answered").routeId("recorded")
                        .to("telnyx-voice:start-siprec");
                from("telnyx-voice:webhook?events=call.dtmf.received").routeId("broken")
                        .errorHandler(noErrorHandler())
                        // the simulator has no such queue
                        .to("telnyx-voice:queue-retrieve?queueName=nowhere");
                from("telnyx-voice:webhook?events=call.speak.ended").routeId("rolled-back").markRollbackOnly();
                from("telnyx-voice:webhook?events=call.hold").routeId("flow")
                        .to("telnyx-voice:start-playback?await=true&audioUrl=https://media.example/tune.wav");
                from("telnyx-voice:webhook?events=call.machine.detection.ended").routeId("slow")
                        .process(exchange -> {
                            looked.await(10, TimeUnit.SECONDS);
                            Thread.sleep(SLOW_MILLIS);
                        });
            }
        };
    }

    @Test
    void requestsAreCountedByPathAndStatus() {
        assertThat(value("webhook_requests_total", "path", "/telnyx/voice", "status", "403")).isEqualTo(1);
        assertThat(value("webhook_requests_total", "status", "500")).isPositive();
        assertThat(value("webhook_requests_total", "status", "413")).isZero();
        assertThat(value("webhook_refused_total", "reason", "timestamp-stale")).isZero();
        assertThat(value("webhook_refused_total", "reason", "signature-wrong")).isEqualTo(1);
    }

    @Test
    void genuineDeliveriesAreCountedByTypeAndTypesThatAreNotKnownAsOther() {
        // one delivery that the route gets, and those that it does not: they come again as long as it has the first in flight
        assertThat(value("webhook_accepted_total", "eventType", "call.answered"))
                .isEqualTo(1 + value("route_duplicates_total", "routeId", "recorded"));
        assertThat(value("webhook_accepted_total", "eventType", "call.initiated")).isPositive();
        assertThat(value("webhook_accepted_total", "eventType", "other")).isPositive();
        assertThat(value("webhook_accepted_total", "eventType", "call.hangup")).isZero();
        assertThat(value("webhook_unwanted_total")).isGreaterThanOrEqualTo(2);
    }

    /** The page names these in place of metrics of our own. */
    @Test
    void camelsOwnMetricsHaveTheEventsOfEachRouteAndTheirTime() {
        assertThat(scrape.value("camel_exchanges_succeeded_total", "routeId", "recorded")).isEqualTo(1);
        assertThat(scrape.value("camel_exchanges_failed_total", "routeId", "broken")).isPositive();
        assertThat(scrape.value("camel_exchanges_succeeded_total", "routeId", "broken")).isZero();
        assertThat(scrape.value("camel_route_policy_seconds_max", "routeId", "slow")).isBetween(2.0, 30.0);
        assertThat(scrape.value("camel_route_policy_seconds_count", "routeId", "slow")).isPositive();
        assertThat(scrape.value("camel_exchanges_inflight", "routeId", "slow")).isZero();
        assertThat(scrape.value("camel_exchanges_failed_total", "routeId", "rolled-back")).isZero();
        assertThat(scrape.value("camel_exchanges_succeeded_total", "routeId", "rolled-back")).isPositive();
    }

    @Test
    void eventsAreCountedByRoute() {
        assertThat(value("route_event_age_seconds_count", "routeId", "recorded")).isEqualTo(1);
        assertThat(value("route_event_age_seconds_sum", "routeId", "recorded")).isBetween(0.0, 30.0);
        assertThat(value("route_duplicates_total", "routeId", "recorded")).isPositive();
        assertThat(value("route_slow_total", "routeId", "slow")).isPositive();
        assertThat(value("route_slow_total", "routeId", "recorded")).isNotNegative();
    }

    @Test
    void commandsAreTimedByActionAndOutcome() {
        assertThat(value("commands_seconds_count", "action", "start-siprec", "outcome", "ok")).isEqualTo(1);
        assertThat(value("commands_seconds_count", "action", "queue-retrieve", "outcome", "invalid-request")).isPositive();
        assertThat(value("commands_retries_total", "action", "start-siprec", "reason", "rate-limited")).isEqualTo(1);
        assertThat(value("commands_retries_total", "action", "start-siprec", "reason", "server")).isZero();
        assertThat(value("commands_rate_limit_wait_seconds_count", "action", "start-siprec")).isEqualTo(1);
        assertThat(value("commands_inflight", "action", "start-siprec")).isZero();
    }

    @Test
    void waitsAreTimedByActionAndWhatEndedThem() {
        assertThat(value("flows_wait_seconds_count", "action", "start-playback", "end", "outcome")).isEqualTo(1);
        assertThat(value("flows_waiting", "action", "start-playback")).isZero();
        assertThat(value("flows_outcomes_late_total", "action", "start-playback")).isZero();
    }

    @Test
    void theRateLimitHasAFingerprintInPlaceOfTheKey() {
        Set<String> keys = scrape.samples()
                .stream()
                .filter(sample -> sample.name().equals("camel_telnyx_voice_rate_limit_remaining"))
                .map(sample -> sample.labels().get("key"))
                .collect(Collectors.toSet());

        assertThat(keys).singleElement().asString().matches("[0-9a-f]{16}");
        assertThat(value("rate_limit")).isPositive();
        assertThat(value("rate_limit_remaining")).isBetween(0.0, value("rate_limit"));
    }

    @Test
    void nothingFromOutsideIsATag() {
        assertThat(scrape.text())
                .doesNotContain("beast", call.callControlId(), call.callSessionId(), call.from(), call.to())
                .doesNotContain(telnyx().apiKey(), telnyx().publicKey());
    }

    @Test
    void everyMetricIsInTheScrapeAndNoOther() {
        Set<String> expected = Stream.of(VoiceMeter.values())
                .flatMap(meter -> names(meter).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(ours(scrape))).isEqualTo(expected);
        for (VoiceMeter meter : VoiceMeter.values()) {
            for (String name : names(meter)) {
                assertThat(scrape.labelsOf(name)).as(name).containsExactlyInAnyOrderElementsOf(meter.tags());
            }
        }
    }

    @Test
    void theDashboardAsksForWhatThereIs() throws Exception {
        JsonNode dashboard = JSON.readTree(DASHBOARD.toFile());
        List<String> queries = new ArrayList<>();
        dashboard.findParents("expr").forEach(target -> queries.add(target.path("expr").asText()));
        for (JsonNode variable : dashboard.path("templating").path("list")) {
            Matcher query = Pattern.compile("label_values\\((\\w+), (\\w+)\\)").matcher(variable.path("definition").asText());
            if (query.matches()) {
                assertThat(scrape.labelsOf(query.group(1))).contains(query.group(2));
                queries.add(query.group(1));
            }
        }

        assertThat(queries).hasSizeGreaterThan(10).allSatisfy(this::asksForWhatThereIs);
        Set<String> asked = queries.stream().flatMap(query -> metrics(query).stream()).collect(Collectors.toSet());
        assertThat(Stream.of(VoiceMeter.values())
                .filter(meter -> names(meter).stream().noneMatch(asked::contains)))
                .as("metrics that the dashboard does not show")
                .isEmpty();
    }

    @Test
    void theDashboardIsWhole() throws Exception {
        JsonNode dashboard = JSON.readTree(DASHBOARD.toFile());
        Set<Integer> ids = new TreeSet<>();
        boolean[][] taken = new boolean[200][24];
        for (JsonNode panel : dashboard.path("panels")) {
            String title = panel.path("title").asText();
            assertThat(title).isNotBlank();
            assertThat(ids.add(panel.path("id").asInt())).as("the id of " + title + " is its own").isTrue();
            JsonNode place = panel.path("gridPos");
            for (int y = place.path("y").asInt(); y < place.path("y").asInt() + place.path("h").asInt(); y++) {
                for (int x = place.path("x").asInt(); x < place.path("x").asInt() + place.path("w").asInt(); x++) {
                    assertThat(taken[y][x]).as(title + " lies on another panel").isFalse();
                    taken[y][x] = true;
                }
            }
            if (!panel.path("type").asText().equals("row")) {
                assertThat(panel.path("description").asText()).as(title).isNotBlank();
                assertThat(panel.path("datasource").path("uid").asText()).as(title).isEqualTo("${datasource}");
                assertThat(panel.path("fieldConfig").path("defaults").path("unit").asText()).as(title).isNotBlank();
                Set<String> refs = new TreeSet<>();
                panel.path("targets").forEach(target -> assertThat(refs.add(target.path("refId").asText())).isTrue());
                assertThat(refs).as(title).isNotEmpty();
            }
        }
        Set<String> variables = new TreeSet<>();
        dashboard.path("templating").path("list").forEach(variable -> variables.add(variable.path("name").asText()));
        Matcher used = Pattern.compile("\\$\\{?(\\w+)").matcher(Files.readString(DASHBOARD));
        while (used.find()) {
            assertThat(used.group(1)).satisfiesAnyOf(
                    name -> assertThat(variables).contains(name), name -> assertThat(name).startsWith("__"));
        }
    }

    @Test
    void theAlertsAskForWhatThereIs() throws Exception {
        List<JsonNode> rules = new ArrayList<>();
        YAML.readTree(ALERTS.toFile()).path("groups").forEach(group -> group.path("rules").forEach(rules::add));

        assertThat(rules).hasSizeGreaterThan(5).allSatisfy(rule -> {
            asksForWhatThereIs(rule.path("expr").asText());
            assertThat(rule.path("alert").asText()).matches("TelnyxVoice\\w+");
            assertThat(rule.path("labels").path("severity").asText()).isIn("critical", "warning");
            assertThat(rule.path("annotations").path("summary").asText()).isNotBlank();
            assertThat(rule.path("annotations").path("description").asText()).isNotBlank();
        });
    }

    /** Each metric of a query is there, and has the labels that it is chosen and grouped by. */
    private void asksForWhatThereIs(String query) {
        assertThat(metrics(query)).as(query).isNotEmpty();
        assertThat(scrape.names()).as(query).containsAll(metrics(query));
        for (Matcher selected = SELECTED.matcher(query); selected.find();) {
            for (String label : selected.group(2).split(",")) {
                assertThat(scrape.labelsOf(selected.group(1))).as(query).contains(label.strip().replaceFirst("\\W.*", ""));
            }
        }
        Set<String> labels = metrics(query).stream()
                .flatMap(metric -> scrape.labelsOf(metric).stream())
                .collect(Collectors.toSet());
        labels.addAll(List.of("instance", "job"));
        for (Matcher grouped = GROUPED.matcher(query); grouped.find();) {
            assertThat(labels).as(query).contains(grouped.group(1).split(", *"));
        }
    }

    private static List<String> names(VoiceMeter meter) {
        String name = meter.meterName().replace('.', '_');
        return switch (meter.type()) {
            case TIMER -> List.of(name + "_seconds_count", name + "_seconds_sum", name + "_seconds_max");
            case COUNTER -> List.of(name + "_total");
            default -> List.of(name);
        };
    }

    private static Set<String> metrics(String query) {
        return METRIC.matcher(query).results().map(match -> match.group()).collect(Collectors.toSet());
    }

    private static Set<String> ours(Scrape scrape) {
        return scrape.names()
                .stream()
                .filter(name -> name.startsWith("camel_telnyx_voice_"))
                .collect(Collectors.toSet());
    }

    private double value(String name, String... labels) {
        return scrape.value("camel_telnyx_voice_" + name, labels);
    }

    private Scrape scrape() throws Exception {
        return Scrape.of(application.manage("/observe/metrics", "text/plain;version=0.0.4;q=0.5,*/*;q=0.1"));
    }

    private static TelnyxSimulator telnyx() {
        return TELNYX.simulator();
    }
}
