package org.cameltelnyx.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.cameltelnyx.voice.simulator.Delivery;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Events of one call reach a route one after the other, and those of different calls side by side.
 */
class WebhookSequentialTest extends TelnyxVoiceTestSupport {

    private static final String PATH = "/telnyx/voice";
    private static final String PATIENT = "telnyx-voice:webhook?sequentialTimeout=60000";
    private static final long SECONDS = 30;

    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final Arrivals arrivals = new Arrivals();

    @AfterEach
    void stopClients() {
        clients.shutdownNow();
    }

    // one call

    @Test
    void threeDigitsOfOneCallComeOneAfterTheOther() throws Exception {
        context().getRegistry().bind("arrivals", arrivals);
        SlowRoute route = new SlowRoute("digits", PATIENT + "&idempotentRepository=#arrivals");

        List<Future<Integer>> answers = new ArrayList<>();
        for (int digit = 1; digit <= 3; digit++) {
            answers.add(postLater("call", "digit-" + digit));
            if (digit == 1) {
                route.awaitEntered("digit-1");
            } else {
                arrivals.awaitWaiting("digits/digit-" + digit);
            }
        }
        assertThat(route.entered).containsExactly("digit-1");
        route.release();

        for (Future<Integer> answer : answers) {
            assertThat(answer.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(200);
        }
        assertThat(route.entered).containsExactly("digit-1", "digit-2", "digit-3");
        assertThat(route.mostAtOnce).hasValue(1);
    }

    @Test
    void aCrowdOfOneCallIsNeverTwoInARoute() throws Exception {
        SlowRoute route = new SlowRoute("crowd", PATIENT);
        route.release();
        Map<String, Integer> statuses = new ConcurrentHashMap<>();
        List<Future<?>> crowd = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String id = "event-" + i;
            crowd.add(clients.submit(() -> {
                int status = post("call", id);
                while (status == 503) {
                    status = post("call", id);
                }
                statuses.put(id, status);
                return null;
            }));
        }
        for (Future<?> each : crowd) {
            each.get(SECONDS, TimeUnit.SECONDS);
        }

        assertThat(statuses).hasSize(40).values().containsOnly(200);
        assertThat(route.entered).hasSize(40).doesNotHaveDuplicates();
        assertThat(route.mostAtOnce).hasValue(1);
    }

    @Test
    void whoeverWaitsTooLongComesAgain() throws Exception {
        SlowRoute route = new SlowRoute("slow", "telnyx-voice:webhook?events=call.dtmf.received&sequentialTimeout=100");
        SimulatedCall call = telnyx().call();
        telnyx().webhookUrl(webhookUrl(PATH));

        String first = call.send("call.dtmf.received", Map.of("digit", "1"));
        route.awaitEntered(first);
        String second = call.send("call.dtmf.received", Map.of("digit", "2"));
        telnyx().awaitDeliveries(all -> all.stream().anyMatch(delivery -> is(second, 503, delivery)));
        assertThat(route.entered).containsExactly(first);
        route.release();
        telnyx().awaitDeliveries(all -> all.stream().anyMatch(delivery -> is(second, 200, delivery)));

        assertThat(route.entered).containsExactly(first, second);
    }

    private static boolean is(String eventId, int status, Delivery delivery) {
        return delivery.eventId().equals(eventId) && delivery.status() == status;
    }

    @Test
    void notSequentialMeansSideBySide() throws Exception {
        MeetingRoute route = new MeetingRoute("telnyx-voice:webhook?sequential=false", 3);

        List<Future<Integer>> answers = List.of(postLater("call", "1"), postLater("call", "2"), postLater("call", "3"));

        route.assertAllMet(answers);
    }

    // several calls

    @Test
    void eventsOfNoCallWaitForNone() throws Exception {
        MeetingRoute route = new MeetingRoute(PATIENT, 3);

        List<Future<Integer>> answers = List.of(postLater(null, "1"), postLater(null, "2"), postLater(null, "3"));

        route.assertAllMet(answers);
    }

    @Test
    void asManyCallsAsTheServerHasThreadsRunAtOnce() throws Exception {
        MeetingRoute route = new MeetingRoute(PATIENT, 20);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(postLater("call-" + i, "event-" + i));
        }

        route.assertAllMet(answers);
    }

    @Test
    void aThousandCallsRunAtOnce() throws Exception {
        // not over HTTP, whose server has far fewer threads
        try (DefaultCamelContext other = new DefaultCamelContext()) {
            InProcessServer server = new InProcessServer();
            other.addComponent("in-process", server);
            other.addComponent("telnyx-voice", newComponent());
            CyclicBarrier all = new CyclicBarrier(1000);
            other.addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder
                    .from(PATIENT + "&httpServerComponent=in-process")
                    .process(exchange -> all.await(SECONDS, TimeUnit.SECONDS))));
            other.start();
            List<SignedWebhook> webhooks = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                webhooks.add(telnyx().signer().sign(body("call-" + i, "event-" + i)));
            }

            List<Future<Integer>> answers = webhooks.stream()
                    .map(webhook -> clients.submit(() -> server.post(webhook)))
                    .toList();

            for (Future<Integer> answer : answers) {
                assertThat(answer.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(200);
            }
        }
    }

    @Test
    void aSlowCallDoesNotHoldTheOthers() throws Exception {
        SlowRoute route = new SlowRoute("slow", PATIENT, "slow-");
        List<Future<Integer>> slow = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            slow.add(postLater("slow call", "slow-" + i));
        }
        // more events of the call than the server has threads: most of them must be sent away
        await().until(() -> slow.stream().filter(Future::isDone).count() >= 20 && route.entered.size() == 1);
        for (Future<Integer> answer : slow) {
            assertThat(answer.isDone() ? answer.get() : 503).isEqualTo(503);
        }

        for (int i = 0; i < 50; i++) {
            assertThat(post("call-" + i, "event-" + i)).isEqualTo(200);
        }

        assertThat(route.entered.stream().filter(id -> id.startsWith("slow-"))).hasSize(1);
        route.release();
        int done = 0;
        for (Future<Integer> answer : slow) {
            done += answer.get(SECONDS, TimeUnit.SECONDS) == 200 ? 1 : 0;
        }
        assertThat(done).isBetween(2, 10);
        assertThat(route.entered.stream().filter(id -> id.startsWith("slow-"))).hasSize(done);
    }

    // several routes

    @Test
    void eachRouteHasTurnsOfItsOwn() throws Exception {
        Map<String, SlowRoute> routes = Map.of("one", new SlowRoute("one", PATIENT), "two", new SlowRoute("two", PATIENT));

        Future<Integer> first = postLater("call", "1");
        await().until(() -> routes.values().stream().anyMatch(route -> !route.entered.isEmpty()));
        SlowRoute earlier = routes.get(routes.get("one").entered.isEmpty() ? "two" : "one");
        SlowRoute later = routes.get(earlier == routes.get("one") ? "two" : "one");
        earlier.release();
        later.awaitEntered("1");
        Future<Integer> second = postLater("call", "2");
        // the first event is still in the later route
        earlier.awaitEntered("2");
        assertThat(later.entered).containsExactly("1");
        later.release();

        assertThat(first.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(200);
        assertThat(second.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(200);
        for (SlowRoute route : routes.values()) {
            assertThat(route.entered).containsExactly("1", "2");
            assertThat(route.mostAtOnce).hasValue(1);
        }
    }

    // what the tests are made of

    private Future<Integer> postLater(String session, String id) {
        return clients.submit(() -> post(session, id));
    }

    private int post(String session, String id) throws Exception {
        return post(PATH, telnyx().signer().sign(body(session, id))).statusCode();
    }

    private static String body(String session, String id) {
        return "{\"data\":{\"event_type\":\"call.dtmf.received\",\"id\":\"" + id + "\",\"payload\":{"
                + (session == null ? "" : "\"call_session_id\":\"" + session + "\",") + "\"digit\":\"1\"}}}";
    }

    private static String id(Exchange exchange) {
        return exchange.getMessage().getHeader(TelnyxVoiceConstants.EVENT_ID, String.class);
    }

    /** A route that takes its time until it is released. */
    private final class SlowRoute {

        private final Queue<String> entered = new ConcurrentLinkedQueue<>();
        private final AtomicInteger mostAtOnce = new AtomicInteger();
        private final AtomicInteger inside = new AtomicInteger();
        private final CountDownLatch released = new CountDownLatch(1);

        SlowRoute(String id, String uri) throws Exception {
            this(id, uri, "");
        }

        /** Slow only for events whose ids begin so. */
        SlowRoute(String id, String uri, String slow) throws Exception {
            context().addRoutes(RouteBuilder.loadRoutesBuilder(
                    builder -> builder.from(uri).routeId(id).process(exchange -> process(exchange, slow))));
        }

        private void process(Exchange exchange, String slow) throws InterruptedException {
            mostAtOnce.accumulateAndGet(inside.incrementAndGet(), Math::max);
            entered.add(id(exchange));
            if (id(exchange).startsWith(slow) && !released.await(SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The test has not released the route");
            }
            // gives one that does not wait for its turn a chance to be here too
            Thread.yield();
            inside.decrementAndGet();
        }

        void release() {
            released.countDown();
        }

        void awaitEntered(String id) {
            await().until(() -> entered.contains(id));
        }
    }

    /** A route that is done with an event only when so many of them are in it at the same time. */
    private final class MeetingRoute {

        MeetingRoute(String uri, int number) throws Exception {
            CyclicBarrier all = new CyclicBarrier(number);
            context().addRoutes(RouteBuilder.loadRoutesBuilder(
                    builder -> builder.from(uri).process(exchange -> all.await(SECONDS, TimeUnit.SECONDS))));
        }

        void assertAllMet(List<Future<Integer>> answers) throws Exception {
            for (Future<Integer> answer : answers) {
                assertThat(answer.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(200);
            }
        }
    }

    /** Is asked by each event just before it waits for its turn, and so knows who has arrived. */
    private static final class Arrivals extends MemoryIdempotentRepository {

        private final Map<String, Thread> threads = new ConcurrentHashMap<>();

        @Override
        public boolean contains(String key) {
            threads.put(key, Thread.currentThread());
            return super.contains(key);
        }

        void awaitWaiting(String key) {
            await().until(() -> threads.containsKey(key) && isResting(threads.get(key)));
        }
    }
}
