package org.cameltelnyx.voice;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangeTimedOutException;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;
import org.cameltelnyx.voice.api.CallEndedException;
import org.cameltelnyx.voice.api.TelnyxVoiceException;
import org.cameltelnyx.voice.event.CallGatherEnded;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Camel's error handler redelivers a step that waits: what Telnyx has accepted is not sent again.
 */
class AwaitRedeliveryTest extends AwaitTestSupport {

    private static final long SECONDS = 30;
    private static final String FLOW = "direct:flow";
    private static final String SHORT_GATHER = GATHER + "&awaitTimeout=200";

    private final AtomicInteger redeliveries = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();

    private SimulatedCall call() throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from(CALL).to(ANSWER)));
        return telnyx().call().answer();
    }

    @FunctionalInterface
    private interface Steps {

        void add(RouteBuilder builder, RouteDefinition route);
    }

    /** A flow whose failed steps are redelivered twice. */
    private void flow(Processor onRedelivery, Steps steps) throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            builder.onException(Exception.class).maximumRedeliveries(2).redeliveryDelay(1).onRedelivery(exchange -> {
                redeliveries.incrementAndGet();
                onRedelivery.process(exchange);
            });
            steps.add(builder, builder.from(FLOW));
        }));
    }

    private CompletableFuture<Exchange> start(SimulatedCall call) {
        return template().asyncSend(FLOW,
                exchange -> exchange.getMessage().setHeader(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));
    }

    private Exchange run(SimulatedCall call) throws Exception {
        return start(call).get(SECONDS, TimeUnit.SECONDS);
    }

    /** Presses a key, and waits until the event of it is here. */
    private static void type(SimulatedCall call) {
        int before = answers("call.gather.ended").size();
        call.type("1");
        await().until(() -> answers("call.gather.ended").size() > before);
    }

    @Test
    void aStepThatIsRedeliveredWaitsAnewAndSendsNothing() throws Exception {
        SimulatedCall call = call();
        flow(exchange -> assertThat(waiting("gather")).isZero(), (builder, route) -> route.to(SHORT_GATHER));

        Exchange exchange = run(call);

        assertThat(exchange.getException()).isInstanceOf(ExchangeTimedOutException.class);
        assertThat(redeliveries).hasValue(2);
        assertThat(telnyx().received("gather")).hasSize(1);
    }

    @Test
    void anOutcomeThatHasComeBetweenTheAttemptsIsThereAtOnce() throws Exception {
        SimulatedCall call = call();
        flow(exchange -> type(call), (builder, route) -> route.to(SHORT_GATHER));

        Exchange exchange = run(call);

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isInstanceOf(CallGatherEnded.class);
        assertThat(redeliveries).hasValue(1);
        assertThat(telnyx().received("gather")).hasSize(1);
    }

    @Test
    void theNextStepOfALoopThatSaysTheSameIsSent() throws Exception {
        SimulatedCall call = call();
        flow(exchange -> type(call), (builder,
                route) -> route.loop(2).to(SHORT_GATHER).process(exchange -> seen.add(exchange.getMessage().getBody())).end());

        Exchange exchange = run(call);

        assertThat(exchange.getException()).isNull();
        assertThat(seen).hasSize(2).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(CallGatherEnded.class));
        assertThat(redeliveries).hasValue(2);
        assertThat(telnyx().effects("gather")).isEqualTo(2);
    }

    /** The failed wait is over for the route, and what is redelivered is another step. */
    @Test
    void aStepThatSaysTheSameAfterARedeliveryOfAnotherOneIsSent() throws Exception {
        SimulatedCall call = call();
        flow(exchange -> assertThat(exchange.getProperty(Exchange.EXCEPTION_CAUGHT)).isInstanceOf(IllegalStateException.class),
                (builder, route) -> route.loop(2)
                        .doTry()
                        .to(SHORT_GATHER)
                        .doCatch(ExchangeTimedOutException.class)
                        .process(this::note)
                        .end()
                        .process(exchange -> {
                            if (failures.incrementAndGet() % 2 == 1) {
                                throw new IllegalStateException("on purpose");
                            }
                        })
                        .end());

        Exchange exchange = run(call);

        assertThat(exchange.getException()).isNull();
        assertThat(seen).hasSize(2).allSatisfy(failure -> assertThat(failure).isInstanceOf(ExchangeTimedOutException.class));
        assertThat(telnyx().effects("gather")).isEqualTo(2);
    }

    @Test
    void aCallThatHasEndedFailsAtOnceAndNothingIsSent() throws Exception {
        SimulatedCall call = call();
        flow(exchange -> telnyx().awaitIdle(), (builder, route) -> route.to(GATHER));

        CompletableFuture<Exchange> run = start(call);
        awaitWaiting("gather", 1);
        call.hangup();
        Exchange exchange = run.get(SECONDS, TimeUnit.SECONDS);

        assertThat(exchange.getException()).isInstanceOf(CallEndedException.class);
        assertThat(redeliveries).hasValue(2);
        assertThat(telnyx().received("gather")).hasSize(1);
    }

    @Test
    void aCommandThatTelnyxHasRefusedIsSentAgain() throws Exception {
        SimulatedCall call = call();
        flow(exchange -> assertThat(exchange.getProperty(Exchange.EXCEPTION_CAUGHT)).isInstanceOf(TelnyxVoiceException.class),
                (builder, route) -> route.to(GATHER));
        telnyx().faults().on("gather").times(2).status(422);

        CompletableFuture<Exchange> run = start(call);
        awaitWaiting("gather", 1);
        call.type("1");
        Exchange exchange = run.get(SECONDS, TimeUnit.SECONDS);

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isInstanceOf(CallGatherEnded.class);
        assertThat(telnyx().received("gather")).hasSize(3);
    }
}
