package org.cameltelnyx.voice;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.event.CallGatherEnded;
import org.cameltelnyx.voice.event.CallHangup;
import org.cameltelnyx.voice.event.CallSpeakEnded;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.webhook.Webhooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Flows that wait when the application, or their route, stops.
 */
class AwaitStopTest extends AwaitTestSupport {

    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(5);
    private static final String SPEAK = "telnyx-voice:speak?voice=female&payload=";

    private final AtomicInteger handled = new AtomicInteger();
    private final AtomicInteger completed = new AtomicInteger();

    @BeforeEach
    void shorten() {
        context().getShutdownStrategy().setTimeout(SHUTDOWN_TIMEOUT.toSeconds());
    }

    private CompletableFuture<Void> later(ThrowingRunnable action) {
        return CompletableFuture.runAsync(() -> {
            try {
                action.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @FunctionalInterface
    private interface ThrowingRunnable {

        void run() throws Exception;
    }

    private void flow() throws Exception {
        flow("log:stopped");
    }

    private void flow(String whenStopped) throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            builder.onException(CancellationException.class)
                    .handled(true)
                    .process(this::note)
                    .to(whenStopped)
                    .process(exchange -> handled.incrementAndGet());
            builder.from(CALL)
                    .routeId("flow")
                    .onCompletion()
                    .process(exchange -> completed.incrementAndGet())
                    .end()
                    .to(ANSWER)
                    .to(GATHER)
                    .process(this::note)
                    .to(SPEAK + "Thank you&await=true")
                    .process(this::note)
                    .to("telnyx-voice:hangup?await=true")
                    .process(this::note);
        }));
    }

    @Test
    @Tag("any-camel")
    void aThousandFlowsRunTheirHandlersBeforeCamelGivesUp() throws Exception {
        flow();
        Stream.generate(telnyx()::call).limit(1_000).toList();
        await().atMost(Duration.ofMinutes(1)).until(() -> waiting("gather") == 1_000);
        // what is still to be delivered would be tried again and again once the application is gone
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptionsInstanceOf(IllegalStateException.class)
                .until(() -> !telnyx().awaitIdle().isEmpty());

        context().stop();

        assertThat(handled).hasValue(1_000);
        assertThat(completed).hasValue(1_000);
        assertThat(seen).allSatisfy(failure -> assertThat(failure).isInstanceOf(CancellationException.class));
    }

    @Test
    void aHandlerCanSendCommandsWhileTheApplicationStops() throws Exception {
        flow(SPEAK + "Goodbye");
        telnyx().call();
        awaitWaiting("gather", 1);
        telnyx().faults().on("speak").status(503);

        context().stop();

        assertThat(telnyx().effects("speak")).isEqualTo(1);
        assertThat(handled).hasValue(1);
        assertThat(completed).hasValue(1);
    }

    /** Its events wake it, its commands are retried as ever, and what would start another flow comes again elsewhere. */
    @Test
    void aFlowEndsWhileTheApplicationStops() throws Exception {
        flow();
        SimulatedCall call = telnyx().call();
        awaitWaiting("gather", 1);
        CompletableFuture<Void> stop = later(context()::stop);
        await().until(context()::isStopping);

        telnyx().call();
        await().until(() -> telnyx().deliveries(INITIATED).stream().anyMatch(delivery -> delivery.status() == 503));
        telnyx().faults().on("speak").status(503);
        call.type("1");

        await().until(() -> seen.size() == 3);
        stop.get(SHUTDOWN_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        assertThat(seen.get(0)).isInstanceOf(CallGatherEnded.class);
        assertThat(seen.get(1)).isInstanceOf(CallSpeakEnded.class);
        assertThat(seen.get(2)).isInstanceOf(CallHangup.class);
        assertThat(telnyx().received("speak")).hasSize(2);
        assertThat(completed).hasValue(1);
        assertThat(handled).hasValue(0);
    }

    /** The wait was that of a copy, and what retries is the route. */
    @Test
    void whatFollowsASplitThatHasWaitedIsRetriedToo() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from(CALL)
                .routeId("flow")
                .to(ANSWER)
                .split(builder.constant(List.of("one")))
                .to(GATHER)
                .end()
                .to(SPEAK + "Thank you")
                .process(this::note)));
        SimulatedCall call = telnyx().call();
        awaitWaiting("gather", 1);
        CompletableFuture<Void> stop = later(context()::stop);
        await().until(context()::isStopping);

        telnyx().faults().on("speak").status(503);
        call.type("1");

        await().until(() -> seen.size() == 1);
        stop.get(SHUTDOWN_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        assertThat(telnyx().effects("speak")).isEqualTo(1);
    }

    @Test
    void aRouteThatIsStoppedLetsItsFlowsEnd() throws Exception {
        flow();
        SimulatedCall call = telnyx().call();
        awaitWaiting("gather", 1);
        CompletableFuture<Void> stop = later(() -> context().getRouteController().stopRoute("flow"));
        await().until(() -> ((TelnyxVoiceConsumer) context().getRoute("flow").getConsumer()).isSuspendingOrSuspended());

        call.type("1");

        await().until(() -> seen.size() == 3);
        stop.get(SHUTDOWN_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        assertThat(completed).hasValue(1);
        assertThat(context().getRouteController().getRouteStatus("flow").isStopped()).isTrue();
    }

    /** By force, after the time-out. */
    @Test
    void aRouteThatIsRemovedEndsItsWaits() throws Exception {
        flow();
        SimulatedCall call = telnyx().call();
        awaitWaiting("gather", 1);

        context().getRouteController().stopRoute("flow", 1, TimeUnit.SECONDS);
        context().removeRoute("flow");

        awaitWaiting("gather", 0);
        await().until(() -> context().getInflightRepository().size() == 0);
        call.hangup();
    }

    @Test
    void aContextThatStartsAgainHasFlowsAgain() throws Exception {
        flow();
        telnyx().call();
        awaitWaiting("gather", 1);
        context().stop();
        assertThat(waiting("gather")).isZero();
        seen.clear();

        // Camel forgets components and services when it stops
        context().addComponent("telnyx-voice", newComponent());
        addServer(context());
        context().start();
        tellTelnyxWhereEventsGo();
        SimulatedCall call = telnyx().call();
        awaitWaiting("gather", 1);
        call.type("1");

        await().until(() -> seen.size() == 3);
        assertThat(seen.get(2)).isInstanceOf(CallHangup.class);
    }

    /** Camel stops the producer of the address that was used longest ago. */
    @Test
    void aProducerThatCamelDoesNotKeepLeavesItsFlowWaiting() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("direct:flow").toD("telnyx-voice:${header.action}?await=true", 1)));
        SimulatedCall call = telnyx().call().answer();
        CompletableFuture<Exchange> flow = start("gather", call);
        awaitWaiting("gather", 1);

        for (String action : List.of("hangup", "reject")) {
            start(action, telnyx().call()).get(5, TimeUnit.SECONDS);
        }
        assertThat(context().getEndpoints()).extracting(Endpoint::getEndpointUri)
                .doesNotContain("telnyx-voice://gather?await=true");
        call.letGatherTimeOut();

        Exchange exchange = flow.get(5, TimeUnit.SECONDS);
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isInstanceOf(CallGatherEnded.class);
    }

    private CompletableFuture<Exchange> start(String action, SimulatedCall call) {
        return template().asyncSend("direct:flow", exchange -> {
            exchange.getMessage().setHeader("action", action);
            exchange.getMessage().setHeader(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId());
        });
    }

    /** No route of this context receives events. */
    @Test
    void thePathOfOutcomesStaysForTheRoutesThatAreLeft() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            builder.from("direct:first").routeId("first").to(GATHER);
            builder.from("direct:second").routeId("second").to(GATHER + "&minimumDigits=1");
        }));
        SimulatedCall call = telnyx().call().answer();

        context().getRouteController().stopRoute("first");
        context().removeRoute("first");
        CompletableFuture<Exchange> flow = template().asyncSend("direct:second", exchange -> exchange.getMessage()
                .setHeader(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));
        awaitWaiting("gather", 1);
        call.type("1");
        assertThat(flow.get(5, TimeUnit.SECONDS).getMessage().getBody()).isInstanceOf(CallGatherEnded.class);

        context().getRouteController().stopRoute("second");
        context().removeRoute("second");
        assertThat(Webhooks.of(context()).paths()).isEmpty();
    }
}
