package org.cameltelnyx.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.cameltelnyx.voice.FuzzedRequests.Request;
import org.cameltelnyx.voice.simulator.WebhookSigner;
import org.cameltelnyx.voice.webhook.DuplicateGuard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Whatever is sent, the webhook gives one of its answers, runs its route only for what Telnyx has signed, and keeps
 * nothing. A short run; the profile {@code fuzz} makes it a million requests.
 */
class WebhookFuzzTest {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(WebhookFuzzTest.class);

    private static final int THREADS = 2;
    private static final int SHOWN = 10;
    private static final double HEAP_TOLERANCE_MEGABYTES = 16;
    /** Those of all answers that are possible when the route does not fail. */
    private static final Set<Integer> STATUSES = Set.of(200, 400, 403, 405, 413, 415, 503);

    private final long requests = Long.getLong("fuzz.requests", 5_000);
    private final long seed = Long.getLong("fuzz.seed", new Random().nextLong());
    private final WebhookSigner signer = WebhookSigner.generate();
    private final FuzzedRequests fuzzed = new FuzzedRequests(seed, signer);

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final InProcessServer server = new InProcessServer();
    /** How often the route has run for the request of a thread; it runs in the same thread, since no event waits for its turn. */
    private final ThreadLocal<int[]> runs = ThreadLocal.withInitial(() -> new int[1]);

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Map<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();
    private final LongAdder routeRuns = new LongAdder();
    private final ErrorLogs errors = new ErrorLogs();

    @BeforeEach
    void start() throws Exception {
        errors.start();
        ((Logger) LogManager.getRootLogger()).addAppender(errors);
        TelnyxVoiceComponent component = new TelnyxVoiceComponent(context, name -> null);
        component.getConfiguration().setPublicKey(signer.publicKey());
        context.addComponent("telnyx-voice", component);
        context.addComponent("in-process", server);
        // a small memory, so that the growth of a full one is not taken for a leak
        context.getRegistry().bind("done", DuplicateGuard.memory(1_000));
        context.addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder
                .from("telnyx-voice:webhook?maxBodySize=4096&httpServerComponent=in-process&idempotentRepository=#done"
                        + "&sequential=false")
                .routeId("fuzzed")
                .process(exchange -> runs.get()[0]++)));
        context.start();
    }

    @AfterEach
    void stop() throws Exception {
        context.close();
        ((Logger) LogManager.getRootLogger()).removeAppender(errors);
        errors.stop();
    }

    @Test
    void anyRequestIsAnsweredAndOnlyGenuineOnesRunTheRoute() throws Exception {
        LOG.warn("-Dfuzz.seed={} makes the same requests again", seed);
        Set<Thread> threadsBefore = Jvm.liveThreads();
        // classes, caches and the memory of duplicates fill up first
        send(0, requests / 10);
        Jvm before = Jvm.now();
        long begin = System.nanoTime();
        send(requests / 10, requests);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Jvm after = Jvm.now();
        LOG.warn(String.format("%d requests, answers by status: %s, %d ran the route, %.0f a second, heap %.1f -> %.1f MB,"
                + " threads %d -> %d", requests, statuses, routeRuns.sum(), (requests - requests / 10) / seconds,
                before.heapMegabytes(), after.heapMegabytes(), before.threads(), after.threads()));

        assertThat(failures).isEmpty();
        assertThat(errors.ours).isEmpty();
        // if one of them is missing, the requests have not come so far
        assertThat(statuses.keySet()).contains(200, 400, 403, 405, 413, 415);
        assertThat(routeRuns.sum()).isGreaterThan(requests / 10);
        assertThat(after.heapMegabytes()).isLessThan(before.heapMegabytes() + HEAP_TOLERANCE_MEGABYTES);
        await().atMost(20, TimeUnit.SECONDS)
                .untilAsserted(
                        () -> assertThat(Jvm.threadsStartedSince(threadsBefore))
                                .allMatch(name -> name.startsWith("awaitility")));
    }

    private void send(long from, long to) throws Exception {
        AtomicLong next = new AtomicLong(from);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(threads.submit(() -> {
                    for (long number = next.getAndIncrement(); number < to && failures.size() < SHOWN; number = next
                            .getAndIncrement()) {
                        send(number);
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void send(long number) {
        Request request = fuzzed.request(number);
        runs.get()[0] = 0;
        try {
            Exchange answered = server.send(request.headers(), request.body());
            int status = InProcessServer.status(answered);
            statuses.computeIfAbsent(status, key -> new LongAdder()).increment();
            routeRuns.add(runs.get()[0]);
            String wrong = wrong(request, status, answered);
            if (wrong != null) {
                failures.add("#" + number + " " + wrong + ": " + status + " for " + request);
            }
        } catch (Exception | StackOverflowError e) {
            failures.add("#" + number + " " + e + " for " + request);
        }
    }

    private String wrong(Request request, int status, Exchange answered) {
        if (!STATUSES.contains(status)) {
            return "no answer of ours";
        }
        if (answered.getException() != null) {
            return "the server sees " + answered.getException();
        }
        if (!Set.of(Exchange.HTTP_RESPONSE_CODE, Exchange.CONTENT_TYPE, "Retry-After", "Allow")
                .containsAll(answered.getMessage().getHeaders().keySet())) {
            return "other headers in the answer: " + answered.getMessage().getHeaders();
        }
        if (runs.get()[0] > 1 || runs.get()[0] == 1 && status != 200) {
            return "ran the route " + runs.get()[0] + " times";
        }
        if (!request.signed() && (status == 200 || status == 503 || runs.get()[0] > 0)) {
            return "not signed, but accepted";
        }
        return request.untouched() && (status != 200 || runs.get()[0] != 1) && status != 503
                ? "genuine, but not in the route"
                : null;
    }

    /** What is logged as an error by a class of ours. */
    private static final class ErrorLogs extends AbstractAppender {

        private final Queue<String> ours = new ConcurrentLinkedQueue<>();

        ErrorLogs() {
            super("errors", null, null, true, Property.EMPTY_ARRAY);
        }

        @Override
        public void append(LogEvent event) {
            if (event.getLevel().isMoreSpecificThan(Level.ERROR) && event.getLoggerName().startsWith("org.cameltelnyx")
                    && ours.size() < SHOWN) {
                ours.add(event.getLoggerName() + " " + event.getMessage().getFormattedMessage());
            }
        }
    }
}
