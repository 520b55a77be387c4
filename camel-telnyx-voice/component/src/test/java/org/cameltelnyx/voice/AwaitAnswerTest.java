package org.cameltelnyx.voice;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.processor.aggregate.UseLatestAggregationStrategy;
import org.cameltelnyx.voice.event.CallDtmfReceived;
import org.cameltelnyx.voice.event.CallGatherEnded;
import org.cameltelnyx.voice.event.CallSpeakEnded;
import org.cameltelnyx.voice.simulator.Delivery;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A route that was started by a webhook is answered at its first wait, and not before Telnyx has accepted the command.
 */
class AwaitAnswerTest extends AwaitTestSupport {

    /** Telnyx does not take it for a repetition when the event comes again. */
    private static final String COPIED = GATHER + "&autoCommandId=false";

    private final AtomicBoolean broken = new AtomicBoolean(true);

    private void flow(Processor last) throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from(CALL).routeId("flow").to(ANSWER).to(GATHER).process(last)));
    }

    private void failOnce(Exchange exchange) {
        if (broken.getAndSet(false)) {
            throw new IllegalStateException("on purpose");
        }
        note(exchange);
    }

    @Test
    void theWebhookIsNotAnsweredBeforeTelnyxHasAcceptedTheCommand() throws Exception {
        flow(this::note);
        // the component tries again after these
        telnyx().faults().on("gather").times(2).status(503);

        SimulatedCall call = telnyx().call();
        telnyx().awaitReceived("gather", 1);
        assertThat(answers(INITIATED)).isEmpty();
        telnyx().awaitDelivery(INITIATED);

        assertThat(telnyx().effects("gather")).isEqualTo(1);
        assertThat(seen).isEmpty();
        call.type("1");
        await().until(() -> seen.size() == 1);
        assertThat(answers(INITIATED)).containsExactly(200);
    }

    @Test
    void aRefusedFirstCommandLetsTheEventComeAgain() throws Exception {
        flow(this::note);
        telnyx().faults().on("gather").status(422);

        SimulatedCall call = telnyx().call();
        awaitAnswers(INITIATED, 500, 200);
        call.type("1");
        await().until(() -> seen.size() == 1);

        assertThat(seen).singleElement().isInstanceOf(CallGatherEnded.class);
        assertThat(telnyx().effects("answer")).isEqualTo(1);
        assertThat(telnyx().effects("gather")).isEqualTo(1);
    }

    /** Else it would depend on chance, and a repeated command has no second outcome. */
    @Test
    void anOutcomeThatOvertakesTheAnswerOfItsCommandChangesNothing() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from(CALL)
                .to(ANSWER)
                .to("telnyx-voice:speak?await=true&payload=Hello&voice=female")
                .process(this::note)
                .throwException(new IllegalStateException("on purpose"))));
        telnyx().faults().on("speak").afterEffect().latency(Duration.ofMillis(300));

        telnyx().call();

        await().until(() -> seen.size() == 1);
        awaitAnswers(INITIATED, 200);
        assertThat(seen).singleElement().isInstanceOf(CallSpeakEnded.class);
        assertThat(answers("call.speak.ended")).containsExactly(200);
    }

    @FunctionalInterface
    private interface Copies {

        void add(RouteBuilder builder, RouteDefinition route);
    }

    /** What goes its own way: the route itself may still fail, and its event must come again then. */
    private static Stream<Arguments> copies() {
        return Stream.of(
                Arguments.of("a wire tap", (Copies) (builder, route) -> {
                    route.wireTap("direct:copy");
                    builder.from("direct:copy").to(COPIED);
                }),
                Arguments.of("a split in a wire tap", (Copies) (builder, route) -> {
                    route.wireTap("direct:copy");
                    builder.from("direct:copy").split(builder.constant(List.of("one"))).to(COPIED).end();
                }),
                Arguments.of("a multicast in a wire tap in a split", (Copies) (builder, route) -> {
                    route.split(builder.constant(List.of("one"))).wireTap("direct:copy").end().end();
                    builder.from("direct:copy").multicast().to(COPIED).end();
                }),
                Arguments.of("SEDA", (Copies) (builder, route) -> {
                    route.to("seda:copy");
                    builder.from("seda:copy").to(COPIED);
                }),
                Arguments.of("a split behind SEDA in a multicast", (Copies) (builder, route) -> {
                    route.multicast().to("seda:copy").end();
                    builder.from("seda:copy").split(builder.constant(List.of("one"))).to(COPIED).end();
                }),
                Arguments.of("an aggregation",
                        (Copies) (builder, route) -> route.aggregate(builder.constant(1), new UseLatestAggregationStrategy())
                                .completionSize(1)
                                .to(COPIED)
                                .end()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("copies")
    void theWaitOfACopyAnswersNothing(String name, Copies copies) throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            RouteDefinition route = builder.from(CALL).routeId("flow").to(ANSWER);
            copies.add(builder, route);
            route.process(exchange -> awaitWaiting("gather", 1)).process(this::failOnce);
        }));

        SimulatedCall call = telnyx().call();
        awaitAnswers(INITIATED, 500, 200);

        call.hangup();
        awaitWaiting("gather", 0);
    }

    /** What handles the failure of a route does not say that it is done. */
    @Test
    void theWaitOfAnOnCompletionAnswersWhatTheRouteHasComeTo() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from(CALL)
                .onCompletion()
                .to(COPIED)
                .end()
                .to(ANSWER)
                .threads(2)
                .process(this::failOnce)));

        SimulatedCall call = telnyx().call();
        awaitAnswers(INITIATED, 500, 200);

        call.hangup();
        awaitWaiting("gather", 0);
    }

    @Test
    void theNextEventOfTheCallHasItsTurnWhileTheFlowWaits() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook?events=call.initiated,call.dtmf.received&sequentialTimeout=60000")
                        .filter(builder.header(TelnyxVoiceConstants.EVENT_TYPE).isEqualTo(INITIATED))
                        .to(ANSWER)
                        .to(GATHER)
                        .end()
                        .process(this::note)));
        SimulatedCall call = telnyx().call();
        awaitWaiting("gather", 1);

        call.send("call.dtmf.received", Map.of("digit", "5"));

        awaitAnswers("call.dtmf.received", 200);
        assertThat(seen).singleElement().isInstanceOf(CallDtmfReceived.class);
        assertThat(waiting("gather")).isEqualTo(1);
        call.hangup();
    }

    @Test
    void aDuplicateOfTheFirstEventDoesNotStartTheFlowAgain() throws Exception {
        flow(this::note);
        SimulatedCall call = telnyx().call();
        awaitAnswers(INITIATED, 200);

        Delivery first = telnyx().deliveries(INITIATED).get(0);
        SignedWebhook again = new SignedWebhook(first.headers().get(SignedWebhook.TIMESTAMP_HEADER),
                first.headers().get(SignedWebhook.SIGNATURE_HEADER), first.body());
        assertThat(post(PATH, again).statusCode()).isEqualTo(200);

        assertThat(telnyx().received("gather")).hasSize(1);
        call.type("1");
        await().until(() -> seen.size() == 1);
        assertThat(post(PATH, again).statusCode()).isEqualTo(200);
        assertThat(telnyx().received("gather")).hasSize(1);
    }

    /** The first route is answered at its wait, and the second one has the event meanwhile. */
    @Test
    void theOtherRoutesOfThePathDoNotWaitForTheFlow() throws Exception {
        flow(this::note);
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from(CALL)
                        .routeId("other")
                        .startupOrder(2_000)
                        .setBody(builder.constant("other"))
                        .process(this::note)));

        SimulatedCall call = telnyx().call();

        awaitAnswers(INITIATED, 200);
        assertThat(seen).containsExactly("other");
        call.hangup();
    }

    @Test
    void oneThreadIsEnough() throws Exception {
        context().getExecutorServiceManager()
                .registerThreadPoolProfile(new ThreadPoolProfileBuilder("telnyx-voice").poolSize(1).maxPoolSize(1).build());
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from(CALL)
                .to("telnyx-voice:answer?await=true")
                .to("telnyx-voice:speak?await=true&payload=Hello&voice=female")
                .multicast()
                .parallelProcessing()
                .to(GATHER, "log:other")
                .end()
                .to("telnyx-voice:hangup?await=true")
                .process(this::note)));
        List<SimulatedCall> calls = Stream.generate(telnyx()::call).limit(5).toList();

        awaitWaiting("gather", calls.size());
        calls.forEach(call -> call.type("1"));

        await().until(() -> seen.size() == calls.size());
        assertThat(answers(INITIATED)).hasSize(calls.size()).containsOnly(200);
    }

    @Test
    void aFlowGoesOnWhenItsRouteIsSuspended() throws Exception {
        flow(this::note);
        SimulatedCall call = telnyx().call();
        awaitWaiting("gather", 1);
        assertThat(context().getRoute("flow").getConsumer()).isInstanceOf(Suspendable.class);
        Thread suspension = new Thread(() -> {
            try {
                context().getRouteController().suspendRoute("flow");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        suspension.start();
        await().until(() -> ((TelnyxVoiceConsumer) context().getRoute("flow").getConsumer()).isSuspendingOrSuspended());

        call.type("1");
        await().until(() -> seen.size() == 1);
        suspension.join();

        assertThat(seen).singleElement().isInstanceOf(CallGatherEnded.class);
        SimulatedCall next = telnyx().call();
        await().until(() -> telnyx().deliveries(INITIATED).stream().anyMatch(delivery -> delivery.status() == 503));
        context().getRouteController().resumeRoute("flow");
        awaitWaiting("gather", 1);
        next.hangup();
    }
}
