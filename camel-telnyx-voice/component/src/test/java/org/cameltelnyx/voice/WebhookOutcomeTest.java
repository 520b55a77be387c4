package org.cameltelnyx.voice;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.Synchronization;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.awaitility.Awaitility;
import org.cameltelnyx.voice.simulator.WebhookSigner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Telnyx is told that an event is done once it is done, and that it is not once Camel's own error handling has given up.
 */
class WebhookOutcomeTest extends TelnyxVoiceTestSupport {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final String PATH = "/telnyx/voice";
    private static final String ID = "0ccc7b54-4df3-4bca-a65a-3da1ecc777f0";
    /** As long as an answer that does not wait would take at the most. */
    private static final Duration NOT_YET = Duration.ofMillis(300);

    private final RecordingExceptionHandler handler = new RecordingExceptionHandler();
    private final AtomicInteger runs = new AtomicInteger();
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @BeforeEach
    void handler() {
        context().getRegistry().bind("handler", handler);
    }

    private void routes(RouteSource routes) throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                routes.addTo(this);
            }
        });
    }

    private interface RouteSource {
        void addTo(RouteBuilder builder);
    }

    private HttpResponse<String> deliver() throws Exception {
        return post(PATH, telnyx().signer().sign(REFER_STARTED));
    }

    private void assertDone(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("accepted");
    }

    private void assertFailed(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEqualTo("failed");
    }

    private CompletableFuture<HttpResponse<String>> deliverAndGoOn() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return deliver();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Says that it has been reached, and holds the exchange until it is released. */
    private void hold(Exchange exchange) throws InterruptedException {
        entered.countDown();
        await(released);
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    }

    /** Fails a number of times, and succeeds then. */
    private void failFirst(int times) {
        if (runs.incrementAndGet() <= times) {
            throw new IllegalStateException("failure " + runs);
        }
    }

    private void assertAnsweredOnlyAfterRelease(int status) throws Exception {
        CompletableFuture<HttpResponse<String>> answer = deliverAndGoOn();
        await(entered);
        assertThat(answer).failsWithin(NOT_YET).withThrowableOfType(TimeoutException.class);
        released.countDown();
        assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(status);
    }

    // error handling

    @Test
    void whatTheRouteHasHandledIsDone() throws Exception {
        routes(builder -> builder.from("telnyx-voice:webhook")
                .onException(IllegalStateException.class)
                .handled(true)
                .to("mock:handled")
                .end()
                .process(exchange -> failFirst(1)));

        assertDone(deliver());
        assertDone(deliver());

        // the second delivery was a duplicate
        assertThat(runs).hasValue(1);
        assertThat(getMockEndpoint("mock:handled").getExchanges()).hasSize(1);
    }

    @Test
    void whatTheRouteHasCaughtOrContinuedIsDone() throws Exception {
        routes(builder -> {
            builder.from("telnyx-voice:webhook?path=/caught")
                    .doTry()
                    .process(exchange -> failFirst(9))
                    .doCatch(IllegalStateException.class)
                    .to("mock:caught")
                    .end();
            builder.from("telnyx-voice:webhook?path=/continued")
                    .onException(IllegalStateException.class)
                    .continued(true)
                    .end()
                    .process(exchange -> failFirst(9))
                    .to("mock:continued");
        });

        assertDone(post("/caught", telnyx().signer().sign(REFER_STARTED)));
        assertDone(post("/continued", telnyx().signer().sign(REFER_STARTED)));

        assertThat(getMockEndpoint("mock:caught").getExchanges()).hasSize(1);
        assertThat(getMockEndpoint("mock:continued").getExchanges()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void camelTriesAgainBeforeTelnyxDoes(int failures) throws Exception {
        routes(builder -> builder.from("telnyx-voice:webhook")
                .errorHandler(builder.defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0))
                .process(exchange -> failFirst(failures)));

        HttpResponse<String> response = deliver();

        if (failures <= 2) {
            assertDone(response);
        } else {
            assertFailed(response);
        }
        assertThat(runs).hasValue(Math.min(failures, 2) + 1);
    }

    @Test
    void whatTheRouteHasGivenUpFailsThereOnce() throws Exception {
        routes(builder -> builder.from("telnyx-voice:webhook?exceptionHandler=#handler")
                .onException(IllegalStateException.class)
                .to("mock:failed")
                .end()
                .process(exchange -> failFirst(9)));

        assertFailed(deliver());

        assertThat(getMockEndpoint("mock:failed").getExchanges()).hasSize(1);
        assertThat(handler.causes).isEmpty();
    }

    @Test
    void aFailureOfTheRouteIsNotBridgedASecondTime() throws Exception {
        routes(builder -> builder.from("telnyx-voice:webhook?bridgeErrorHandler=true")
                .onException(IllegalStateException.class)
                .to("mock:failed")
                .end()
                .process(exchange -> failFirst(9)));

        assertFailed(deliver());

        assertThat(getMockEndpoint("mock:failed").getExchanges()).hasSize(1);
        assertThat(runs).hasValue(1);
    }

    @Test
    void aDeadLetterIsDone() throws Exception {
        routes(builder -> builder.from("telnyx-voice:webhook")
                .errorHandler(builder.deadLetterChannel("mock:dead").maximumRedeliveries(1).redeliveryDelay(0))
                .process(exchange -> failFirst(9)));

        assertDone(deliver());

        assertThat(runs).hasValue(2);
        assertThat(getMockEndpoint("mock:dead").getExchanges()).singleElement()
                .satisfies(
                        exchange -> assertThat(exchange.getMessage().getHeader(TelnyxVoiceConstants.EVENT_ID)).isEqualTo(ID));
    }

    @Test
    void aDeadLetterThatCannotBeKeptIsNotDone() throws Exception {
        getMockEndpoint("mock:dead").whenAnyExchangeReceived(exchange -> {
            throw new IllegalStateException("the dead letter queue is down");
        });
        routes(builder -> builder.from("telnyx-voice:webhook")
                .errorHandler(builder.deadLetterChannel("mock:dead").deadLetterHandleNewException(false))
                .process(exchange -> failFirst(9)));

        assertFailed(deliver());
    }

    @ParameterizedTest
    @EnumSource
    void aRollbackIsNotDone(Rollback rollback) throws Exception {
        routes(builder -> rollback.addTo(builder.from("telnyx-voice:webhook").process(exchange -> runs.incrementAndGet())));

        assertFailed(deliver());
        assertFailed(deliver());

        assertThat(runs).hasValue(2);
    }

    enum Rollback {
        NOW(route -> route.rollback("no")),
        ONLY(route -> route.markRollbackOnly()),
        ONLY_LAST(route -> route.markRollbackOnlyLast());

        private final UnaryOperator<ProcessorDefinition<?>> step;

        Rollback(UnaryOperator<ProcessorDefinition<?>> step) {
            this.step = step;
        }

        ProcessorDefinition<?> addTo(ProcessorDefinition<?> route) {
            return step.apply(route);
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {LinkageError.class, CloneNotSupportedException.class, IllegalStateException.class})
    void whateverTheErrorHandlerKnowsIsItsAffair(Class<? extends Throwable> type) throws Exception {
        routes(builder -> builder.from("telnyx-voice:webhook?exceptionHandler=#handler")
                .onException(Throwable.class)
                .to("mock:failed")
                .end()
                .process(exchange -> throwFirst(type)));

        assertFailed(deliver());
        assertDone(deliver());

        assertThat(getMockEndpoint("mock:failed").getExchanges()).hasSize(1);
        assertThat(handler.causes).isEmpty();
    }

    /** These escape from a route of Camel. */
    @ParameterizedTest
    @ValueSource(classes = {AssertionError.class, StackOverflowError.class, OutOfMemoryError.class})
    void anErrorIsNotDoneAndLeavesNothingBehind(Class<? extends Throwable> type) throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        routes(builder -> builder.from("telnyx-voice:webhook?exceptionHandler=#handler")
                .routeId("events")
                .process(exchange -> {
                    exchange.getUnitOfWork().addSynchronization(new SynchronizationAdapter() {
                        @Override
                        public void onComplete(Exchange completed) {
                            heard.add("complete");
                        }

                        @Override
                        public void onFailure(Exchange failed) {
                            heard.add("failure");
                        }
                    });
                    throwFirst(type);
                }));

        assertFailed(deliver());
        assertThat(context().getInflightRepository().size("events")).isZero();
        // the HTTP server's own exchange ends after its answer
        Awaitility.await().until(() -> context().getInflightRepository().size() == 0);
        assertDone(deliver());

        assertThat(heard).containsExactly("failure", "complete");
        assertThat(handler.causes).singleElement().isInstanceOf(type);
    }

    private void throwFirst(Class<? extends Throwable> type) throws Exception {
        if (runs.incrementAndGet() == 1) {
            sneak(type.getDeclaredConstructor().newInstance());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable throwable) throws T {
        throw (T) throwable;
    }

    @Test
    void aRefusedRequestReachesNobody() throws Exception {
        routes(builder -> builder.from("telnyx-voice:webhook?exceptionHandler=#handler&bridgeErrorHandler=false")
                .onException(Throwable.class)
                .to("mock:failed")
                .end()
                .to("mock:events"));

        assertThat(post(PATH, WebhookSigner.generate().sign(REFER_STARTED)).statusCode()).isEqualTo(403);
        assertThat(post(PATH, telnyx().signer().sign("{")).statusCode()).isEqualTo(400);

        assertThat(handler.causes).isEmpty();
        assertThat(getMockEndpoint("mock:failed").getExchanges()).isEmpty();
        assertThat(getMockEndpoint("mock:events").getExchanges()).isEmpty();
    }

    // completion

    @Test
    void onCompletionRunsOnceAndBeforeTheAnswer() throws Exception {
        routes(builder -> builder.from("telnyx-voice:webhook")
                .onCompletion()
                .onCompleteOnly()
                .process(this::hold)
                .to("mock:complete")
                .end()
                .onCompletion()
                .onFailureOnly()
                .to("mock:failure")
                .end()
                .to("mock:events"));

        assertAnsweredOnlyAfterRelease(200);

        assertThat(getMockEndpoint("mock:complete").getExchanges()).hasSize(1);
        assertThat(getMockEndpoint("mock:failure").getExchanges()).isEmpty();
    }

    @Test
    void onCompletionOfAFailureRunsOnceAndBeforeTheAnswer() throws Exception {
        routes(builder -> builder.from("telnyx-voice:webhook")
                .onCompletion()
                .onCompleteOnly()
                .to("mock:complete")
                .end()
                .onCompletion()
                .onFailureOnly()
                .process(this::hold)
                .to("mock:failure")
                .end()
                .process(exchange -> failFirst(9)));

        assertAnsweredOnlyAfterRelease(500);

        assertThat(getMockEndpoint("mock:complete").getExchanges()).isEmpty();
        assertThat(getMockEndpoint("mock:failure").getExchanges()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void synchronizationsHearTheOutcomeOnceAndBeforeTheAnswer(boolean succeeds) throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        routes(builder -> builder.from("telnyx-voice:webhook").routeId("events").process(exchange -> {
            exchange.getUnitOfWork().addSynchronization(new Synchronization() {
                @Override
                public void onComplete(Exchange completed) {
                    hear("complete");
                }

                @Override
                public void onFailure(Exchange failed) {
                    hear("failure");
                }

                private void hear(String outcome) {
                    entered.countDown();
                    try {
                        await(released);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    heard.add(outcome);
                }
            });
            failFirst(succeeds ? 0 : 9);
        }));

        assertAnsweredOnlyAfterRelease(succeeds ? 200 : 500);

        assertThat(heard).containsExactly(succeeds ? "complete" : "failure");
        assertThat(context().getInflightRepository().size("events")).isZero();
    }

    // steps on other threads

    enum Detour {
        SEDA(route -> route.to("seda:detour?waitForTaskToComplete=Always")),
        THREADS(route -> route.threads(1).to("direct:rest")),
        DELAY(route -> route.delay(1).asyncDelayed().end().to("direct:rest")),
        PARALLEL(route -> route.multicast().parallelProcessing().stopOnException().to("direct:rest").end());

        private final UnaryOperator<ProcessorDefinition<?>> step;

        Detour(UnaryOperator<ProcessorDefinition<?>> step) {
            this.step = step;
        }

        void addTo(RouteBuilder builder, String from, Processor rest) {
            builder.errorHandler(builder.noErrorHandler());
            builder.from("seda:detour").to("direct:rest");
            builder.from("direct:rest").process(rest);
            step.apply(builder.from(from));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theAnswerWaitsForStepsOnOtherThreads(Detour detour) throws Exception {
        routes(builder -> detour.addTo(builder, "telnyx-voice:webhook", exchange -> {
            hold(exchange);
            runs.incrementAndGet();
        }));

        assertAnsweredOnlyAfterRelease(200);
        assertThat(runs).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource
    void aFailureOnAnotherThreadIsAFailure(Detour detour) throws Exception {
        routes(builder -> detour.addTo(builder, "telnyx-voice:webhook?exceptionHandler=#handler", exchange -> failFirst(1)));

        assertFailed(deliver());
        assertDone(deliver());
        assertThat(handler.causes).isEmpty();
    }

    // transactions

    /** A route whose bookings are one transaction each; the second booking of an event is found out at its commit. */
    private JdbcTemplate transacted(UnaryOperator<ProcessorDefinition<?>> rest) throws Exception {
        PGSimpleDataSource database = POSTGRES.newDatabase();
        PostgresExtension.execute(database, "CREATE TABLE booking (event TEXT UNIQUE DEFERRABLE INITIALLY DEFERRED)");
        context().getRegistry().bind("database", database);
        context().getRegistry().bind("required", new SpringTransactionPolicy(new DataSourceTransactionManager(database)));
        routes(builder -> rest.apply(builder.from("telnyx-voice:webhook?exceptionHandler=#handler")
                .transacted("required")
                .to("sql:INSERT INTO booking VALUES (:#CamelTelnyxVoiceEventId)?dataSource=#database")
                .process(exchange -> runs.incrementAndGet())));
        return new JdbcTemplate(database);
    }

    private static List<String> bookings(JdbcTemplate database) {
        return database.queryForList("SELECT event FROM booking", String.class);
    }

    @Test
    void aTransactionIsCommittedBeforeTheAnswer() throws Exception {
        JdbcTemplate database = transacted(route -> route);

        assertDone(deliver());

        assertThat(bookings(database)).containsExactly(ID);
    }

    @Test
    void aTransactionThatCannotBeCommittedIsNotDone() throws Exception {
        JdbcTemplate database = transacted(route -> route);
        database.update("INSERT INTO booking VALUES (?)", ID);

        assertFailed(deliver());
        assertThat(runs).hasValue(1);

        database.update("DELETE FROM booking");
        assertDone(deliver());
        assertThat(bookings(database)).containsExactly(ID);
        assertThat(handler.causes).isEmpty();
    }

    @Test
    void aTransactionOfAFailureIsRolledBack() throws Exception {
        JdbcTemplate database = transacted(route -> route.process(exchange -> {
            if (runs.get() == 1) {
                throw new IllegalStateException("no");
            }
        }));

        assertFailed(deliver());
        assertThat(bookings(database)).isEmpty();

        assertDone(deliver());
        assertThat(bookings(database)).containsExactly(ID);
        assertThat(handler.causes).isEmpty();
    }

    /** Camel forgets this mark with the transaction, so that the transactions around it, and the consumer, go on. */
    @Test
    void aTransactionThatAloneIsRolledBackIsAnAffairOfTheRoute() throws Exception {
        JdbcTemplate database = transacted(route -> Rollback.ONLY_LAST.addTo(route));

        assertDone(deliver());

        assertThat(bookings(database)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "ONLY_LAST", mode = EnumSource.Mode.EXCLUDE)
    void aTransactionThatIsRolledBackIsNotDone(Rollback rollback) throws Exception {
        JdbcTemplate database = transacted(route -> rollback.addTo(route));

        assertFailed(deliver());

        assertThat(runs).hasValue(1);
        assertThat(bookings(database)).isEmpty();
        assertThat(handler.causes).isEmpty();
    }

    // handlers

    @Test
    void anExceptionHandlerThatFailsChangesNoAnswer() throws Exception {
        handler.fails = true;
        context().getRegistry().bind("broken", IdempotentRepository.class, new MemoryIdempotentRepository() {
            @Override
            public boolean contains(String key) {
                throw new IllegalStateException("the database is down");
            }
        });
        routes(builder -> builder.from("telnyx-voice:webhook?exceptionHandler=#handler&idempotentRepository=#broken")
                .routeId("events")
                .to("mock:events"));
        routes(builder -> builder.from("telnyx-voice:webhook").routeId("others").to("mock:others"));

        assertFailed(deliver());

        assertThat(handler.causes).hasSize(1);
        assertThat(getMockEndpoint("mock:events").getExchanges()).isEmpty();
        assertThat(getMockEndpoint("mock:others").getExchanges()).hasSize(1);
    }
}
