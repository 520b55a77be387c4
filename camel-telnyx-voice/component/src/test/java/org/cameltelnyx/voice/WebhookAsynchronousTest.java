package org.cameltelnyx.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.apache.camel.spi.RestConfiguration;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.cameltelnyx.voice.simulator.WebhookSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Routes that end on another thread, later: on a server that can answer later nothing of ours holds a thread until then, and
 * the thread on which a route ends is not kept for what is ours to do.
 */
class WebhookAsynchronousTest {

    private static final long SECONDS = 30;

    private final WebhookSigner signer = WebhookSigner.generate();
    private final InProcessServer server = new InProcessServer();
    private final Parked parked = new Parked();
    private final Threads repository = new Threads();
    private final DefaultCamelContext context = new DefaultCamelContext();

    @AfterEach
    void stop() throws Exception {
        context.close();
    }

    private void start(String options, boolean pooled) throws Exception {
        if (pooled) {
            context.getCamelContextExtension().setExchangeFactory(new PooledExchangeFactory());
        }
        TelnyxVoiceComponent component = new TelnyxVoiceComponent(context, name -> null);
        component.getConfiguration().setPublicKey(signer.publicKey());
        component.getConfiguration().setHttpServerComponent("in-process");
        component.getConfiguration().setIdempotentRepository(repository);
        context.addComponent("telnyx-voice", component);
        context.addComponent("in-process", server);
        context.setRestConfiguration(new RestConfiguration());
        context.addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook" + options).routeId("parked").process(parked)));
        context.start();
    }

    /** Returns at once, as a server does that answers later. */
    private CompletableFuture<Integer> deliver(String id, String call) {
        return server.postLater(
                signer.sign(TelnyxVoiceTestSupport.event("call.dtmf.received", id).replace("session-1", call)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aThousandEventsAreInTheRouteAndNoneHoldsAThread(boolean pooled) throws Exception {
        start("", pooled);
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            answers.add(deliver("event-" + i, "call-" + i));
        }

        assertThat(parked.ids()).hasSize(1_000);
        assertThat(context.getInflightRepository().size("parked")).isEqualTo(1_000);
        assertThat(answers).noneMatch(CompletableFuture::isDone);

        parked.releaseAll();
        for (CompletableFuture<Integer> answer : answers) {
            assertThat(answer.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(200);
        }
        assertThat(context.getInflightRepository().size()).isZero();

        // on exchanges that have been used before, if they are pooled
        for (int i = 0; i < 3; i++) {
            CompletableFuture<Integer> again = deliver("again-" + i, "call");
            assertThat(context.getInflightRepository().size()).isEqualTo(1);
            parked.releaseAll();
            assertThat(again.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(200);
            assertThat(context.getInflightRepository().size()).isZero();
        }
    }

    /** Camel leaves the rest of a route that an Error has broken to the next event of the thread. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anErrorLeavesNothingToTheNextEventOfTheThread(boolean pooled) throws Exception {
        start("", pooled);
        Queue<String> steps = new ConcurrentLinkedQueue<>();
        context.addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            builder.errorHandler(builder.noErrorHandler());
            builder.from("telnyx-voice:webhook?path=/broken")
                    .routeId("broken")
                    .process(exchange -> {
                        if (id(exchange).startsWith("bad")) {
                            throw new StackOverflowError("on purpose");
                        }
                    })
                    .process(exchange -> steps.add(id(exchange)))
                    .process(exchange -> steps.add("last step of " + id(exchange)));
        }));

        for (int i = 0; i < 3; i++) {
            assertThat(deliver("good-" + i, "call")).isCompletedWithValue(200);
            assertThat(deliver("bad-" + i, "call")).isCompletedWithValue(500);
            assertThat(context.getInflightRepository().size("broken")).isZero();
        }
        assertThat(deliver("good-3", "call")).isCompletedWithValue(200);

        assertThat(steps).containsExactly("good-0", "last step of good-0", "good-1", "last step of good-1", "good-2",
                "last step of good-2", "good-3", "last step of good-3");
        assertThat(context.getInflightRepository().size()).isZero();
    }

    /** However many wait, a route runs neither on the thread that ends a wait nor on that of the timer. */
    @Test
    void whatHasWaitedRunsOnThreadsOfTheComponentAlone() throws Exception {
        ThreadPoolProfile small = new ThreadPoolProfileBuilder("telnyx-voice").poolSize(1)
                .maxPoolSize(1)
                .maxQueueSize(0)
                .build();
        context.getExecutorServiceManager().registerThreadPoolProfile(small);
        start("?sequentialTimeout=60000", false);
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int call = 0; call < 20; call++) {
            answers.add(deliver("first-" + call, "call-" + call));
            answers.add(deliver("second-" + call, "call-" + call));
        }
        assertThat(parked.ids()).hasSize(20);

        parked.releaseAll();
        await().until(() -> parked.ids().size() == 20);
        parked.releaseAll();

        for (CompletableFuture<Integer> answer : answers) {
            assertThat(answer.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(200);
        }
        assertThat(parked.threads).filteredOn(thread -> thread != Thread.currentThread())
                .hasSize(1)
                .allSatisfy(thread -> assertThat(thread.getName()).contains("telnyx-voice").doesNotContain("timer"));
    }

    private static String id(Exchange exchange) {
        return exchange.getMessage().getHeader(TelnyxVoiceConstants.EVENT_ID, String.class);
    }

    @Test
    void eventsOfOneCallWaitForTheirTurnAndHoldNoThread() throws Exception {
        start("?sequentialTimeout=60000", false);
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            answers.add(deliver("event-" + i, "call"));
        }
        assertThat(deliver("one too many", "call")).isCompletedWithValue(503);

        for (int i = 0; i < 9; i++) {
            String id = "event-" + i;
            await().until(() -> parked.ids().equals(List.of(id)));
            assertThat(answers.get(i)).isNotDone();
            parked.releaseAll();
            assertThat(answers.get(i).get(SECONDS, TimeUnit.SECONDS)).isEqualTo(200);
        }
    }

    @Test
    void theThreadOnWhichARouteEndsIsLetGo() throws Exception {
        start("", false);
        CompletableFuture<Integer> answer = deliver("event", "call");

        parked.releaseAll();

        assertThat(answer.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(200);
        assertThat(repository.added).hasSize(1);
        assertThat(repository.added.get("parked/event")).isNotSameAs(Thread.currentThread());
        assertThat(repository.added.get("parked/event").getName()).contains("telnyx-voice");
    }

    @Test
    void aDuplicateOfAnEventThatIsParkedComesAgain() throws Exception {
        start("", false);
        CompletableFuture<Integer> first = deliver("event", "call");
        assertThat(deliver("event", "call")).isCompletedWithValue(503);

        parked.releaseAll();

        assertThat(first.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(200);
        assertThat(deliver("event", "call")).isCompletedWithValue(200);
        assertThat(parked.ids()).isEmpty();
    }

    @Test
    void aParkedEventThatFailsIsNotDone() throws Exception {
        start("", false);
        CompletableFuture<Integer> first = deliver("event", "call");

        parked.failAll();

        assertThat(first.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(500);
        CompletableFuture<Integer> second = deliver("event", "call");
        assertThat(parked.ids()).containsExactly("event");
        parked.releaseAll();
        assertThat(second.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(200);
    }

    @Test
    void theAnswerGoesOutWhenAllRoutesOfThePathHaveEnded() throws Exception {
        start("", false);
        Parked other = new Parked();
        context.addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook").routeId("other").startupOrder(2_000).process(other)));
        CompletableFuture<Integer> answer = deliver("event", "call");
        assertThat(other.ids()).isEmpty();

        parked.releaseAll();
        await().until(() -> other.ids().equals(List.of("event")));
        assertThat(answer).isNotDone();
        other.releaseAll();

        assertThat(answer.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(200);
    }

    /** What has waited for its turn when its route is suspended comes again, and so does what is parked past the stop. */
    @Test
    void whatWaitsWhileTheRouteIsSuspendedComesAgain() throws Exception {
        start("?sequentialTimeout=60000", false);
        CompletableFuture<Integer> first = deliver("first", "call");
        CompletableFuture<Integer> second = deliver("second", "call");
        CompletableFuture<Void> suspended = CompletableFuture.runAsync(() -> {
            try {
                context.getRouteController().suspendRoute("parked");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        await().until(() -> ((TelnyxVoiceConsumer) context.getRoute("parked").getConsumer()).isSuspendingOrSuspended());

        parked.releaseAll();

        assertThat(first.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(200);
        assertThat(second.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(503);
        suspended.get(SECONDS, TimeUnit.SECONDS);
        assertThat(parked.ids()).isEmpty();
    }

    /** Keeps exchanges until the test lets them go, on the thread of the test. */
    private static final class Parked extends AsyncProcessorSupport {

        private final Queue<Map.Entry<Exchange, AsyncCallback>> all = new ConcurrentLinkedQueue<>();
        private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            threads.add(Thread.currentThread());
            all.add(Map.entry(exchange, callback));
            return false;
        }

        List<String> ids() {
            return all.stream()
                    .map(one -> id(one.getKey()))
                    .toList();
        }

        void releaseAll() {
            IntStream.range(0, all.size()).mapToObj(i -> all.remove()).forEach(one -> one.getValue().done(false));
        }

        void failAll() {
            all.forEach(one -> one.getKey().setException(new IllegalStateException("on purpose")));
            releaseAll();
        }
    }

    /** On which thread what is done is remembered. */
    private static final class Threads extends MemoryIdempotentRepository {

        private final Map<String, Thread> added = new ConcurrentHashMap<>();

        @Override
        public boolean add(String key) {
            added.put(key, Thread.currentThread());
            return super.add(key);
        }
    }
}
