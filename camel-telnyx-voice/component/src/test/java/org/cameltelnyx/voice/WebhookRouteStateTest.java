package org.cameltelnyx.voice;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.SimpleEventNotifierSupport;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * No event gets past the state of its route: not before the first start, not after a suspension, and not twice when a route
 * was stopped by force.
 */
class WebhookRouteStateTest extends TelnyxVoiceTestSupport {

    private static final String PATH = "/telnyx/voice";
    private static final long SECONDS = 30;

    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final Map<String, Thread> arrived = new ConcurrentHashMap<>();
    private final Queue<String> entered = new ConcurrentLinkedQueue<>();
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void stopClients() {
        released.countDown();
        clients.shutdownNow();
    }

    @Test
    void aRouteThatWaitsForItsFirstStartMakesTelnyxComeAgain() throws Exception {
        released.countDown();
        route("other", "siprec.*");
        addLater();

        assertThat(post("siprec.started", "1")).isEqualTo(200);
        assertThat(post("call.hangup", "2")).isEqualTo(503);

        context().getRouteController().startRoute("later");
        assertThat(post("call.hangup", "2")).isEqualTo(200);
        assertThat(entered).containsExactly("1", "2");
    }

    @Test
    void aRouteThatIsRemovedBeforeItsFirstStartIsWaitedForNoMore() throws Exception {
        route("other", "siprec.*");
        addLater();
        assertThat(post("call.hangup", "1")).isEqualTo(503);

        context().removeRoute("later");
        assertThat(post("call.hangup", "1")).isEqualTo(200);

        addLater();
        assertThat(post("call.hangup", "2")).isEqualTo(503);
        assertThat(entered).isEmpty();
    }

    @Test
    void aRouteWhoseSupervisorHasNotBroughtItUpYetIsWaitedFor() throws Exception {
        Broker broker = new Broker();
        InProcessServer server = new InProcessServer();
        try (DefaultCamelContext supervised = supervised(server)) {
            supervised.addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
                builder.from("telnyx-voice:webhook?events=siprec.*").routeId("first").to("mock:first");
                builder.from("telnyx-voice:webhook?events=call.hangup").routeId("second").process(broker).to("mock:second");
            }));
            supervised.start();

            assertThat(supervised.getRouteController().getRouteStatus("second").isStarted()).isFalse();
            assertThat(server.post(sign("siprec.started", "1"))).isEqualTo(200);
            assertThat(server.post(sign("call.hangup", "2"))).isEqualTo(503);

            assertThatThrownBy(() -> supervised.getRouteController().startRoute("second")).hasStackTraceContaining("down");
            assertThat(server.post(sign("siprec.started", "3"))).isEqualTo(200);
            assertThat(server.post(sign("call.hangup", "2"))).isEqualTo(503);

            broker.isUp.set(true);
            supervised.getRouteController().startRoute("second");
            assertThat(server.post(sign("call.hangup", "2"))).isEqualTo(200);
            assertThat(supervised.getEndpoint("mock:second", MockEndpoint.class).getExchanges()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"telnyx-voice:webhook", "kamelet:telnyx-voice-webhook-source/"})
    void aRouteThatItsSupervisorHasNotTriedYetIsWaitedFor(String webhook) throws Exception {
        boolean isKamelet = webhook.endsWith("/");
        InProcessServer server = new InProcessServer();
        Map<String, Integer> answers = new ConcurrentHashMap<>();
        try (DefaultCamelContext supervised = supervised(server)) {
            supervised.getManagementStrategy().addEventNotifier(new SimpleEventNotifierSupport() {
                @Override
                public void notify(CamelEvent event) throws Exception {
                    if (event instanceof CamelEvent.RouteStartedEvent started && answers.isEmpty()
                            && started.getRoute().getRouteId().equals(isKamelet ? "siprec" : "first")) {
                        answers.put("siprec.started", server.post(sign("siprec.started", "1")));
                        answers.put("call.hangup", server.post(sign("call.hangup", "2")));
                    }
                }
            });
            supervised.addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
                builder.from(webhook + (isKamelet ? "siprec" : "") + "?events=siprec.*").routeId("first").to("mock:first");
                builder.from(webhook + (isKamelet ? "hangup" : "") + "?events=call.hangup").routeId("second").to("mock:second");
            }));
            supervised.start();

            assertThat(answers).isEqualTo(Map.of("siprec.started", 200, "call.hangup", 503));
            assertThat(server.post(sign("call.hangup", "2"))).isEqualTo(200);
        }
    }

    private DefaultCamelContext supervised(InProcessServer server) {
        DefaultCamelContext context = new DefaultCamelContext();
        context.getRouteController().supervising().setBackOffDelay(TimeUnit.HOURS.toMillis(1));
        context.addComponent("in-process", server);
        TelnyxVoiceComponent component = newComponent();
        component.getConfiguration().setHttpServerComponent("in-process");
        context.addComponent("telnyx-voice", component);
        return context;
    }

    /** Something that a route needs, and cannot start without. */
    private static final class Broker extends ServiceSupport implements Processor {

        private final AtomicBoolean isUp = new AtomicBoolean();

        @Override
        protected void doStart() {
            if (!isUp.get()) {
                throw new IllegalStateException("down");
            }
        }

        @Override
        public void process(Exchange exchange) {
            // only its start matters
        }
    }

    private void addLater() throws Exception {
        context()
                .addRoutes(RouteBuilder.loadRoutesBuilder(builder -> slow(builder, "later", "call.hangup").autoStartup(false)));
    }

    @Test
    void whatWaitsForItsTurnDoesNotReachASuspendedRoute() throws Exception {
        route("events", "*");
        Future<Integer> first = postLater("1");
        await().until(() -> entered.contains("1"));
        Future<Integer> second = postLater("2");
        await().until(
                () -> arrived.containsKey("events/2") && isResting(arrived.get("events/2")));

        Future<?> suspension = clients.submit(() -> {
            context().getRouteController().suspendRoute("events");
            return null;
        });
        await().until(() -> ((TelnyxVoiceConsumer) context().getRoute("events").getConsumer()).isSuspendingOrSuspended());
        released.countDown();

        assertThat(first.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(200);
        assertThat(second.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(503);
        suspension.get(SECONDS, TimeUnit.SECONDS);
        assertThat(entered).containsExactly("1");
    }

    @Test
    void whatIsUnderWayInARouteStoppedByForceDoesNotRunTwiceAtOnce() throws Exception {
        route("events", "*");
        Future<Integer> first = postLater("1");
        await().until(() -> entered.contains("1"));
        context().getRouteController().stopRoute("events", 1, TimeUnit.SECONDS);
        context().getRouteController().startRoute("events");
        assertThat(context().getRouteController().getRouteStatus("events")).isEqualTo(ServiceStatus.Started);

        assertThat(postLater("1").get(SECONDS, TimeUnit.SECONDS)).isEqualTo(503);

        released.countDown();
        first.get(SECONDS, TimeUnit.SECONDS);
        assertThat(entered).containsExactly("1");
    }

    private void route(String id, String events) throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> slow(builder, id, events)));
    }

    private RouteDefinition slow(RouteBuilder builder, String id, String events) {
        context().getRegistry().bind("arrivals", new MemoryIdempotentRepository() {
            @Override
            public boolean contains(String key) {
                arrived.put(key, Thread.currentThread());
                return super.contains(key);
            }
        });
        RouteDefinition route = builder
                .from("telnyx-voice:webhook?sequentialTimeout=60000&idempotentRepository=#arrivals&events=" + events)
                .routeId(id);
        route.process(exchange -> {
            entered.add(exchange.getMessage().getHeader(TelnyxVoiceConstants.EVENT_ID, String.class));
            if (!released.await(SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The test has not released the route");
            }
        });
        return route;
    }

    private Future<Integer> postLater(String id) {
        return clients.submit(() -> post("call.hangup", id));
    }

    private int post(String eventType, String id) throws Exception {
        return post(PATH, sign(eventType, id)).statusCode();
    }

    private static SignedWebhook sign(String eventType, String id) {
        return telnyx().signer().sign(event(eventType, id));
    }
}
