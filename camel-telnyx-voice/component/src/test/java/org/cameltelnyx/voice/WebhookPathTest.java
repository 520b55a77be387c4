package org.cameltelnyx.voice;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.builder.LambdaRouteBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DurationRoutePolicy;
import org.apache.camel.support.service.ServiceSupport;
import org.cameltelnyx.voice.simulator.Delivery;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * Several routes receive at one path, and a path lives as long as its routes.
 */
class WebhookPathTest extends TelnyxVoiceTestSupport {

    private static final String PATH = "/telnyx/voice";

    @TempDir
    private Path folder;

    /** The types of the events that each route has seen; a mock endpoint forgets them when its route restarts. */
    private final Map<String, List<String>> seen = new ConcurrentHashMap<>();

    private void route(String id, String events) throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder
                .from("telnyx-voice:webhook" + (events == null ? "" : "?events=" + events))
                .routeId(id)
                .process(exchange -> seen.computeIfAbsent(id, key -> new CopyOnWriteArrayList<>())
                        .add(exchange.getMessage().getHeader(TelnyxVoiceConstants.EVENT_TYPE, String.class)))
                .to("mock:" + id)));
    }

    private MockEndpoint mock(String id) {
        return getMockEndpoint("mock:" + id);
    }

    private int post(String eventType) throws Exception {
        return post(PATH, telnyx().signer().sign(event(eventType, UUID.randomUUID().toString()))).statusCode();
    }

    private void remove(String id) throws Exception {
        context().getRouteController().stopRoute(id);
        assertThat(context().removeRoute(id)).isTrue();
    }

    /** Adds a route that cannot share the path with those that are there. */
    private void assertRefused(String id, String uri, String option) {
        assertThatThrownBy(() -> context()
                .addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from(uri).routeId(id).to("mock:" + id))))
                .hasStackTraceContaining("differ in " + option);
    }

    @ParameterizedTest
    @CsvSource({
            "call.refer.*, call.refer.started, true", "call.refer.*, call.bridged, false",
            "call.refer.started, call.refer.started, true", "CALL.REFER.STARTED, call.refer.started, true",
            "callReferStarted, call.refer.started, true", "call_refer_started, call.refer.started, true",
            "call.refer.started, call_refer_started, true", "call.refer.*, siprec.started, false",
            "siprec.*, siprec.started, true", "call.siprec.*, siprec.started, true", "callSiprecStarted, siprec.started, true",
            "siprec.started, call.siprec.started, true", "*.started, siprec.started, true", "*, anything.new, true",
            "call.payment.*, call.payment.progress, true", "call.initiated, call_initiated, true",
            "call, call.refer.started, false", "call.refer.completed, call.refer.started, false"})
    void aFilterKnowsAllNamesOfAType(String filter, String eventType, boolean wanted) throws Exception {
        route("filtered", filter);

        assertThat(post(eventType)).isEqualTo(200);
        assertThat(mock("filtered").getExchanges()).hasSize(wanted ? 1 : 0);
    }

    @Test
    void everyRouteGetsWhatItWants() throws Exception {
        route("refer", "call.refer.*");
        route("siprec", "siprec.*,call.refer.failed");
        route("all", null);

        for (String eventType : List.of("call.refer.started", "siprec.started", "call.refer.failed", "call.hangup")) {
            assertThat(post(eventType)).isEqualTo(200);
        }

        assertThat(types("refer")).containsExactly("call.refer.started", "call.refer.failed");
        assertThat(types("siprec")).containsExactly("siprec.started", "call.refer.failed");
        assertThat(types("all")).containsExactly("call.refer.started", "siprec.started", "call.refer.failed", "call.hangup");
    }

    @Test
    void theSameEndpointInTwoRoutes() throws Exception {
        route("one", null);
        route("two", null);

        assertThat(post("call.hangup")).isEqualTo(200);

        assertThat(types("one")).hasSize(1);
        assertThat(types("two")).hasSize(1);
    }

    @Test
    void oneFailureIsAFailureOfAll() throws Exception {
        route("good", null);
        route("bad", null);
        mock("bad").whenAnyExchangeReceived(exchange -> {
            throw new IllegalStateException("no");
        });

        assertThat(post("call.hangup")).isEqualTo(500);
        assertThat(types("good")).hasSize(1);
    }

    @Test
    void aSuspendedRouteMakesTelnyxComeAgain() throws Exception {
        route("events", "call.hangup");
        context().getRouteController().suspendRoute("events");
        assertThat(post("call.hangup")).isEqualTo(503);

        context().getRouteController().resumeRoute("events");
        assertThat(post("call.hangup")).isEqualTo(200);
        assertThat(types("events")).hasSize(1);
    }

    @Test
    void aStoppedRouteMakesTelnyxComeAgainAndARemovedOneDoesNot() throws Exception {
        route("events", "call.hangup");
        route("others", "siprec.*");
        context().getRouteController().stopRoute("events");
        assertThat(post("call.hangup")).isEqualTo(503);
        assertThat(post("siprec.started")).isEqualTo(200);

        context().getRouteController().startRoute("events");
        assertThat(post("call.hangup")).isEqualTo(200);
        assertThat(types("events")).hasSize(1);

        remove("events");
        assertThat(post("call.hangup")).isEqualTo(200);
        assertThat(types("events")).hasSize(1);

        remove("others");
        assertThat(post("siprec.started")).isEqualTo(404);
    }

    @Test
    void whatARestartingRouteMissedComesAgain() throws Exception {
        route("events", null);
        telnyx().webhookUrl(webhookUrl(PATH));
        context().getRouteController().stopRoute("events");
        SimulatedCall call = telnyx().call();
        telnyx().awaitDeliveries(1);
        context().getRouteController().startRoute("events");

        List<Delivery> deliveries = telnyx().awaitDeliveries(all -> all.stream().anyMatch(Delivery::acknowledged));

        assertThat(deliveries.get(0).status()).isEqualTo(503);
        assertThat(mock("events").getExchanges()).singleElement()
                .satisfies(exchange -> assertThat(
                        exchange.getMessage().getHeader(TelnyxVoiceConstants.CALL_CONTROL_ID)).isEqualTo(call.callControlId()));
    }

    @Test
    void theOnlyRouteOfAPathCanComeBackWithOtherSettings() throws Exception {
        route("events", null);
        remove("events");
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder
                .from("telnyx-voice:webhook?maxBodySize=10")
                .routeId("events")
                .to("mock:events")));

        assertThat(post("call.hangup")).isEqualTo(413);
    }

    @Test
    void aRouteThatHasNotStartedYetIsWaitedFor() throws Exception {
        route("siprec", "siprec.*");
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder
                .from("telnyx-voice:webhook?events=call.hangup")
                .routeId("later")
                .autoStartup(false)
                .to("mock:later")));

        assertThat(post("call.hangup")).isEqualTo(503);
        assertThat(post("siprec.started")).isEqualTo(200);
        context().getRouteController().startRoute("later");
        assertThat(post("call.hangup")).isEqualTo(200);
    }

    @Test
    void aRouteThatCannotShareThePathIsRefusedEvenIfTheOtherHasNotStarted() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder
                .from("telnyx-voice:webhook?maxBodySize=10")
                .routeId("standby")
                .autoStartup(false)
                .to("mock:standby")));
        assertThatThrownBy(() -> route("good", null))
                .hasStackTraceContaining(
                        "the routes standby (not receiving yet) and good share the path " + PATH
                                + ", but differ in maxBodySize");

        assertThat(context().removeRoute("standby")).isTrue();
        route("good", null);
        assertThat(post("call.hangup")).isEqualTo(200);
        assertThat(types("good")).hasSize(1);
    }

    @Test
    void aRouteThatCannotShareThePathIsRefusedEvenIfItIsNotToStart() throws Exception {
        route("good", null);
        assertThatThrownBy(() -> context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder
                .from("telnyx-voice:webhook?maxBodySize=10")
                .routeId("standby")
                .autoStartup(false)
                .to("mock:standby")))).hasStackTraceContaining("the routes good and standby share the path");

        assertThat(post("call.hangup")).isEqualTo(200);
        assertThat(types("good")).hasSize(1);
    }

    @Test
    void aRouteThatCamelCannotMakeIsNotWaitedFor() throws Exception {
        route("good", null);
        assertThatThrownBy(() -> context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook").routeId("broken").to("no-such-component:it"))))
                .hasStackTraceContaining("no-such-component");
        assertThatThrownBy(() -> context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder
                .from("telnyx-voice:webhook")
                .routeId("unlimited")
                .routePolicy(new DurationRoutePolicy())
                .to("mock:unlimited"))))
                .hasStackTraceContaining("maxMessages or maxSeconds");
        // another route of the same id is not what was waited for
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from("direct:b").routeId("broken").to("mock:b")));

        assertThat(post("call.hangup")).isEqualTo(200);
        assertThat(types("good")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"telnyx-voice:webhook?events=call.hangup", "ref:hangups"})
    void aRouteWhoseEndpointIsWrappedIsWaitedFor(String from) throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            builder.interceptSendToEndpoint("telnyx-voice:*").to("mock:intercepted");
            builder.from("telnyx-voice:webhook?events=siprec.*").routeId("first").to("telnyx-voice:hangup");
        }));
        context().getRegistry().bind("hangups", context().getEndpoint("telnyx-voice:webhook?events=call.hangup"));
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder
                .from(from)
                .routeId("later")
                .autoStartup(false)
                .to("mock:later")));

        assertThat(post("call.hangup")).isEqualTo(503);
        context().getRouteController().startRoute("later");
        assertThat(post("call.hangup")).isEqualTo(200);
        assertThat(mock("later").getExchanges()).hasSize(1);
    }

    @Test
    void theRouteOfAClusterIsNotWaitedForAndReceivesOnceItLeads() throws Exception {
        FileLockClusterService cluster = new FileLockClusterService();
        cluster.setRoot(folder.toString());
        cluster.setId("node");
        cluster.setAcquireLockDelay(1, TimeUnit.MILLISECONDS);
        cluster.setAcquireLockInterval(10, TimeUnit.MILLISECONDS);
        context().addService(cluster);
        route("others", "siprec.*");
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder
                .from("master:calls:telnyx-voice:webhook?events=call.hangup")
                .routeId("led")
                .to("mock:led")));

        await().untilAsserted(() -> {
            assertThat(post("call.hangup")).isEqualTo(200);
            assertThat(mock("led").getExchanges()).isNotEmpty();
        });
    }

    @Test
    void aRouteThatWasRefusedDoesNotStopTheOthers() throws Exception {
        route("good", null);
        assertRefused("bad", "telnyx-voice:webhook?maxBodySize=10", "maxBodySize");

        assertThat(post("call.hangup")).isEqualTo(200);
        assertThat(types("good")).hasSize(1);
    }

    @Test
    void aRouteThatWasRefusedCanBeAddedOnceTheOthersHaveGone() throws Exception {
        String strict = "telnyx-voice:webhook?signatureTolerance=60000";
        route("good", null);
        assertRefused("refused", strict, "signatureTolerance");
        remove("good");
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from(strict).routeId("next").to("mock:next")));
        assertThat(post("call.hangup")).isEqualTo(200);

        context()
                .addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from(strict).routeId("refused").to("mock:again")));
        assertThat(post("call.hangup")).isEqualTo(200);
        assertThat(mock("next").getExchanges()).hasSize(2);
        assertThat(mock("again").getExchanges()).hasSize(1);
    }

    @Test
    void aRouteThatWasRefusedDoesNotStopTheOthersAfterTheyHaveBeenReplaced() throws Exception {
        route("good", null);
        assertRefused("refused", "telnyx-voice:webhook?maxBodySize=10", "maxBodySize");
        remove("good");
        route("good", null);

        assertThat(post("call.hangup")).isEqualTo(200);
        assertThat(types("good")).hasSize(1);
    }

    @Test
    void aRequestThatIsOlderThanTheRouteOfItsPathComesAgain() throws Exception {
        InProcessServer server = new InProcessServer();
        context().addComponent("in-process", server);
        LambdaRouteBuilder route = builder -> builder
                .from("telnyx-voice:webhook?httpServerComponent=in-process")
                .routeId("events")
                .to("mock:events");
        context().addRoutes(RouteBuilder.loadRoutesBuilder(route));
        Processor before = server.taker();
        remove("events");
        context().addRoutes(RouteBuilder.loadRoutesBuilder(route));
        SignedWebhook webhook = telnyx().signer().sign(REFER_STARTED);
        mock("events").expectedMessageCount(1);

        assertThat(server.post(before, webhook)).isEqualTo(503);
        assertThat(server.post(webhook)).isEqualTo(200);
        mock("events").assertIsSatisfied();
    }

    @Test
    void nothingIsLeftOfAPathThatIsGone() throws Exception {
        for (int i = 0; i < 10; i++) {
            String path = "/gone/" + i;
            context().addRoutes(RouteBuilder.loadRoutesBuilder(
                    builder -> builder.from("telnyx-voice:webhook?path=" + path).routeId("gone").stop()));
            remove("gone");
        }
        assertThat(context().getEndpoints().stream().filter(it -> it.getEndpointUri().startsWith("platform-http"))).isEmpty();
    }

    @Test
    void twoComponentsOfOneContextShareAPath() throws Exception {
        route("one", null);
        context().addComponent("telnyx-two", newComponent());
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-two:webhook").routeId("two").to("mock:two")));

        assertThat(post("call.hangup")).isEqualTo(200);

        assertThat(types("one")).hasSize(1);
        assertThat(mock("two").getExchanges()).hasSize(1);
    }

    @Test
    void aContextThatStopsMakesTelnyxComeAgainUntilTheServerIsGone() throws Exception {
        route("events", null);
        AtomicInteger answered = new AtomicInteger();
        context().addService(new ServiceSupport() {
            @Override
            protected void doStop() throws Exception {
                answered.set(post("call.hangup"));
            }
        });

        context().stop();

        assertThat(answered).hasValue(503);
        assertThat(types("events")).isEmpty();
    }

    @Test
    void whatIsInFlightIsDoneBeforeTheContextStops() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from("telnyx-voice:webhook")
                .routeId("slow")
                .process(exchange -> arrived.countDown())
                .delay(500)
                .to("mock:slow")));
        CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return post("call.hangup");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

        context().stop();

        assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(200);
    }

    @Test
    void twoContextsDoNotMeet() throws Exception {
        route("events", null);
        try (CamelContext other = new DefaultCamelContext()) {
            VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
            http.setBindHost("127.0.0.1");
            http.setBindPort(0);
            other.addService(new VertxPlatformHttpServer(http));
            other.addComponent("telnyx-voice", newComponent());
            other.addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder
                    .from("telnyx-voice:webhook")
                    .routeId("events")
                    .to("mock:other")));
            other.start();

            assertThat(post("call.hangup")).isEqualTo(200);

            assertThat(types("events")).hasSize(1);
            assertThat(other.getEndpoint("mock:other", MockEndpoint.class).getExchanges()).isEmpty();
        }
        assertThat(post("call.hangup")).isEqualTo(200);
    }

    @Test
    void fromEventToCommandWithoutGlue() throws Exception {
        loadYaml("""
                - route:
                    from:
                      uri: telnyx-voice:webhook
                      parameters:
                        events: call.answered
                      steps:
                        - to:
                            uri: telnyx-voice:start-siprec
                            parameters:
                              connectorName: recorder
                        - setHeader:
                            name: CamelTelnyxVoiceClientState
                            constant: recorded
                        - to:
                            uri: telnyx-voice:update-client-state
                - route:
                    from:
                      uri: telnyx-voice:webhook
                      parameters:
                        events: siprec.started
                      steps:
                        - to:
                            uri: telnyx-voice:refer
                            parameters:
                              sipAddress: sip:+15551234567@pbx.example.com
                """);
        telnyx().webhookUrl(webhookUrl(PATH));

        SimulatedCall call = telnyx().siprecConnector("recorder").call().answer();
        telnyx().awaitDelivery("call.refer.completed");

        assertThat(call.recording()).isTrue();
        assertThat(telnyx().received("refer")).singleElement()
                .satisfies(command -> assertThat(
                        command.json().path("sip_address").asText()).isEqualTo("sip:+15551234567@pbx.example.com"));
        telnyx().awaitReceived("update-client-state", 1);
        assertThat(telnyx().received("update-client-state")).singleElement()
                .satisfies(command -> assertThat(
                        command.json()).isEqualTo(JSON.valueToTree(Map.of("client_state", "cmVjb3JkZWQ="))));
    }

    private List<String> types(String route) {
        return seen.getOrDefault(route, List.of());
    }
}
