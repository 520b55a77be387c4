package org.cameltelnyx.voice;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.saga.InMemorySagaService;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.apache.camel.support.PluginHelper;
import org.cameltelnyx.voice.api.CallEndedException;
import org.cameltelnyx.voice.event.CallGatherEnded;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A step with {@code await} inside each pattern of Camel, once with an outcome and once with a hang-up: the flow goes on as it
 * should, the webhook is answered with 200 meanwhile, and no thread is held unless the table says so.
 */
class AwaitPatternsTest extends AwaitTestSupport {

    /**
     * A pattern with the step in it.
     *
     * @param name    its name
     * @param threads how many threads are held while the step waits
     * @param steps   how many steps wait, one after the other
     * @param routes  adds it to the route that a call starts
     */
    private record Pattern(String name, int threads, int steps, Routes routes) {

        @Override
        public String toString() {
            return name + (threads == 0 ? "" : ", which holds a thread");
        }
    }

    @FunctionalInterface
    private interface Routes {

        void add(RouteBuilder builder, RouteDefinition route, Processor note);
    }

    private enum Ending {

        OUTCOME, HANG_UP
    }

    private static Pattern pattern(String name, Routes routes) {
        return new Pattern(name, 0, 1, routes);
    }

    private static Pattern holding(String name, Routes routes) {
        return new Pattern(name, 1, 1, routes);
    }

    private static List<Pattern> patterns() {
        return List.of(
                pattern("to", (builder, route, note) -> route.to(GATHER).process(note)),
                pattern("direct", (builder, route, note) -> {
                    route.to("direct:flow").process(note);
                    builder.from("direct:flow").to(GATHER);
                }),
                pattern("split",
                        (builder, route, note) -> route.split(builder.constant(List.of("one"))).to(GATHER).process(note).end()),
                pattern("split in a split",
                        (builder, route, note) -> route.split(builder.constant(List.of("one")))
                                .split(builder.constant(List.of("one")))
                                .to(GATHER)
                                .process(note)
                                .end()
                                .end()),
                pattern("parallel split",
                        (builder, route, note) -> route.split(builder.constant(List.of("one")))
                                .parallelProcessing()
                                .to(GATHER)
                                .process(note)
                                .end()),
                pattern("multicast",
                        (builder, route,
                                note) -> route.multicast().to("log:other").pipeline().to(GATHER).process(note).end().end()),
                pattern("parallel multicast",
                        (builder, route, note) -> route.multicast()
                                .parallelProcessing()
                                .to("log:other")
                                .pipeline()
                                .to(GATHER)
                                .process(note)
                                .end()
                                .end()),
                pattern("enrich in a multicast",
                        (builder, route, note) -> route.multicast().pipeline().enrich(GATHER).process(note).end().end()),
                pattern("recipient list",
                        (builder, route, note) -> route.recipientList(builder.constant(GATHER)).process(note)),
                pattern("parallel recipient list",
                        (builder, route,
                                note) -> route.recipientList(builder.constant(GATHER)).parallelProcessing().process(note)),
                pattern("routing slip", (builder, route, note) -> route.routingSlip(builder.constant(GATHER)).process(note)),
                new Pattern("loop", 0, 2, (builder, route, note) -> route.loop(2).to(GATHER).process(note).end()),
                new Pattern("loop with copies", 0, 2,
                        (builder, route, note) -> route.loop(2).copy().to(GATHER).process(note).end()),
                pattern("threads", (builder, route, note) -> route.threads(2).to(GATHER).process(note)),
                pattern("wire tap", (builder, route, note) -> {
                    route.wireTap("direct:flow");
                    builder.from("direct:flow").to(GATHER).process(note);
                }),
                pattern("SEDA", (builder, route, note) -> {
                    route.to("seda:flow");
                    builder.from("seda:flow").to(GATHER).process(note);
                }),
                pattern("enrich", (builder, route, note) -> route.enrich(GATHER).process(note)),
                pattern("saga", (builder, route, note) -> route.saga().to(GATHER).process(note).end()),
                holding("circuit breaker",
                        (builder, route, note) -> route.circuitBreaker()
                                .to(GATHER)
                                .process(note)
                                .onFallback()
                                .process(note)
                                .end()),
                holding("circuit breaker after a wait",
                        (builder, route, note) -> route.to("telnyx-voice:speak?await=true&payload=Hello&voice=female")
                                .circuitBreaker()
                                .to(GATHER)
                                .process(note)
                                .onFallback()
                                .process(note)
                                .end()),
                pattern("doTry",
                        (builder, route, note) -> route.doTry()
                                .to(GATHER)
                                .process(note)
                                .doCatch(CallEndedException.class)
                                .process(note)
                                .end()),
                pattern("choice", (builder, route, note) -> route.choice()
                        .when(builder.simple("${body.from} != null"))
                        .to(GATHER)
                        .end()
                        .process(note)),
                pattern("toD with an expression",
                        (builder, route, note) -> route.setProperty("digits", builder.constant(1))
                                .toD("telnyx-voice:gather?await=true&maximumDigits=${exchangeProperty.digits}")
                                .process(note)),
                pattern("toD of an action",
                        (builder, route, note) -> route.setProperty("action", builder.constant("gather"))
                                .toD("telnyx-voice:${exchangeProperty.action}?await=true&maximumDigits=1")
                                .process(note)),
                pattern("Kamelet", (builder, route, note) -> {
                    builder.routeTemplate("ask").from("kamelet:source").to(GATHER).process(note);
                    // it hands failures to the route that calls it
                    route.doTry().to("kamelet:ask").doCatch(CallEndedException.class).process(note).end();
                }),
                holding("onCompletion",
                        (builder, route, note) -> route.onCompletion().to(GATHER).process(note).end().to("log:ends")),
                holding("onCompletion before the consumer",
                        (builder, route, note) -> route.onCompletion()
                                .modeBeforeConsumer()
                                .to(GATHER)
                                .process(note)
                                .end()
                                .to("log:ends")),
                holding("parallel onCompletion",
                        (builder, route, note) -> route.onCompletion()
                                .parallelProcessing()
                                .to(GATHER)
                                .process(note)
                                .end()
                                .to("log:ends")),
                holding("ProducerTemplate", (builder, route, note) -> {
                    route.process(exchange -> exchange.getContext()
                            .createProducerTemplate()
                            .send("direct:flow", exchange)).process(note);
                    builder.from("direct:flow").to(GATHER);
                }));
    }

    private static Stream<Arguments> flows() {
        return patterns().stream()
                .flatMap(pattern -> Stream.of(Ending.values()).map(ending -> Arguments.of(pattern, ending)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("flows")
    void aStepWaitsInside(Pattern pattern, Ending ending) throws Exception {
        context().addService(new InMemorySagaService());
        start(pattern);

        SimulatedCall call = telnyx().call();
        awaitWaiting("gather", 1);
        await().until(() -> PluginHelper.getAsyncProcessorAwaitManager(context()).size() == pattern.threads);
        if (pattern.threads == 0 || pattern.name.endsWith("after a wait")) {
            // a route that holds the thread of its webhook can only be answered once it has waited
            awaitAnswers(INITIATED, 200);
        }

        end(call, ending, pattern.steps);
        checkEnding(ending, pattern.steps);
        awaitAnswers(INITIATED, 200);
    }

    private void start(Pattern pattern) throws Exception {
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            builder.onException(CallEndedException.class).handled(true).process(this::note);
            pattern.routes.add(builder, builder.from(CALL).routeId("flow").to(ANSWER), this::note);
        }));
    }

    private void end(SimulatedCall call, Ending ending, int steps) {
        if (ending == Ending.HANG_UP) {
            call.hangup();
            return;
        }
        for (int step = 1; step <= steps; step++) {
            int before = step - 1;
            await().until(() -> seen.size() == before);
            awaitWaiting("gather", 1);
            call.type("1");
        }
    }

    private void checkEnding(Ending ending, int steps) {
        int expected = ending == Ending.HANG_UP ? 1 : steps;
        await().untilAsserted(() -> assertThat(seen).hasSize(expected));
        telnyx().awaitIdle();
        if (ending == Ending.HANG_UP) {
            assertThat(seen).singleElement().isInstanceOf(CallEndedException.class);
        } else {
            assertThat(seen).hasSize(steps)
                    .allSatisfy(outcome -> assertThat(outcome).isInstanceOfSatisfying(CallGatherEnded.class,
                            ended -> assertThat(ended.digits()).isEqualTo("1")));
        }
        assertThat(telnyx().effects("gather")).isEqualTo(expected);
        await().until(() -> waiting("gather") == 0);
    }

    @ParameterizedTest
    @EnumSource
    void aStepWaitsInYaml(Ending ending) throws Exception {
        context().getRegistry().bind("note", (Processor) this::note);
        loadYaml("""
                - onException:
                    exception:
                      - org.cameltelnyx.voice.api.CallEndedException
                    handled:
                      constant: true
                    steps:
                      - process:
                          ref: note
                - route:
                    from:
                      uri: telnyx-voice:webhook
                      parameters:
                        events: call.initiated
                      steps:
                        - to:
                            uri: telnyx-voice:answer
                            parameters:
                              await: true
                        - split:
                            constant: one
                            steps:
                              - toD:
                                  uri: telnyx-voice:gather
                                  parameters:
                                    await: true
                                    maximumDigits: 1
                              - process:
                                  ref: note
                """);

        SimulatedCall call = telnyx().call();
        awaitWaiting("gather", 1);

        end(call, ending, 1);
        checkEnding(ending, 1);
        awaitAnswers(INITIATED, 200);
    }

    /** The exchange of one flow is that of the next, and nothing of the first is left in it. */
    @ParameterizedTest
    @EnumSource
    void pooledExchangesWait(Ending ending) throws Exception {
        context().getCamelContextExtension().setExchangeFactory(new PooledExchangeFactory());
        List<Exchange> exchanges = new CopyOnWriteArrayList<>();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            builder.onException(CallEndedException.class).handled(true).process(this::note);
            builder.from(CALL)
                    .process(exchanges::add)
                    .to(ANSWER)
                    .split(builder.constant(List.of("one")))
                    .to(GATHER)
                    .process(this::note)
                    .end()
                    .to(GATHER)
                    .process(this::note);
        }));

        for (int flow = 1; flow <= 3; flow++) {
            SimulatedCall call = telnyx().call();
            awaitWaiting("gather", 1);
            int number = flow;
            await().until(() -> answers(INITIATED).equals(Collections.nCopies(number, 200)));
            end(call, ending, 2);
            await().until(() -> context().getInflightRepository().size() == 0 && !seen.isEmpty());
            seen.clear();
        }
        assertThat(exchanges).hasSize(3).allSatisfy(exchange -> assertThat(exchange).isSameAs(exchanges.get(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {GATHER, "direct:split", "direct:multicast"})
    void aTransactionIsRefusedBeforeAnythingIsSent(String step) throws Exception {
        List<String> transactions = new CopyOnWriteArrayList<>();
        context().getRegistry().bind("PROPAGATION_REQUIRED", new SpringTransactionPolicy(new Transactions(transactions)));
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            builder.from("direct:start").transacted().to(step);
            builder.from("direct:split").split(builder.constant(List.of("one"))).stopOnException().to(GATHER);
            builder.from("direct:multicast").multicast().stopOnException().to(GATHER, "log:other");
        }));
        String call = telnyx().call().answer().callControlId();

        Exchange exchange = send("direct:start", null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call));

        assertThat(exchange.getException())
                .hasStackTraceContaining("telnyx-voice:gather: a command with await cannot be part of a"
                        + " transaction, which would last until the caller responds. End the transaction before it, or send the command"
                        + " without await.");
        assertThat(telnyx().received("gather")).isEmpty();
        assertThat(transactions).containsExactly("begin", "rollback");
    }

    /** Begins and ends nothing, and says so. */
    private static final class Transactions extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        private final transient List<String> log;

        Transactions(List<String> log) {
            this.log = log;
        }

        @Override
        protected Object doGetTransaction() {
            return log;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            log.add("begin");
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            log.add("commit");
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            log.add("rollback");
        }
    }
}
