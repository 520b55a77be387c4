package org.cameltelnyx.voice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.WebhookSigner;
import org.cameltelnyx.voice.webhook.DuplicateGuard;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Minutes of good, duplicate and forged webhooks on connections that stay open, after which the JVM holds what it held
 * before. No part of the normal tests, as its name says: the profile {@code load} runs it, {@code load.seconds} tells for
 * how long.
 */
class WebhookLoad extends TelnyxVoiceTestSupport {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookLoad.class);

    private static final String PATH = "/telnyx/voice";
    private static final int CONNECTIONS = 50;
    /** A small memory for duplicates, which is full after the warm-up and does not seem to grow then. */
    private static final int REMEMBERED = 1_000;
    private static final int WARM_UP_SECONDS = 10;
    private static final double HEAP_TOLERANCE_MEGABYTES = 10;
    private static final int THREADS_TOLERANCE = 2;
    private static final int FILES_TOLERANCE = 2;
    private static final int TELNYX_WAITS_MILLIS = 2_000;

    private final long seconds = Long.getLong("load.seconds", 300);
    private final WebhookSigner stranger = WebhookSigner.generate();
    private final LongAdder handled = new LongAdder();
    private final Map<Kind, LongAdder> asExpected = new EnumMap<>(Kind.class);
    private final Map<Kind, LongAdder> otherwise = new EnumMap<>(Kind.class);

    /** How many requests were answered after so many whole milliseconds; the last one counts those that took longer. */
    private volatile AtomicLongArray answeredAfter = new AtomicLongArray(TELNYX_WAITS_MILLIS + 1);

    private enum Kind {
        GOOD, DUPLICATE, ALTERED, STALE, UNSIGNED, FOREIGN;

        int expected() {
            return this == GOOD || this == DUPLICATE ? 200 : 403;
        }
    }

    @Test
    void nothingIsHeldAfterMinutesOfLoad() throws Exception {
        context().getRegistry().bind("done", DuplicateGuard.memory(REMEMBERED));
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder
                .from("telnyx-voice:webhook?idempotentRepository=#done")
                .routeId("load")
                .process(exchange -> handled.increment())));
        for (Kind kind : Kind.values()) {
            asExpected.put(kind, new LongAdder());
            otherwise.put(kind, new LongAdder());
        }
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            clients.add(new Client(i));
        }
        try {
            BooleanSupplier timeIsUp = after(Duration.ofSeconds(WARM_UP_SECONDS));
            load(clients, () -> timeIsUp.getAsBoolean() && handled.sum() > 2 * REMEMBERED);
            Jvm before = Jvm.now();
            long warmUp = sum(asExpected);
            answeredAfter = new AtomicLongArray(TELNYX_WAITS_MILLIS + 1);
            load(clients, after(Duration.ofSeconds(seconds)));
            Jvm after = Jvm.now();
            LOG.warn(table(before, after, (sum(asExpected) - warmUp) / seconds));

            assertThat(otherwise.values()).allSatisfy(number -> assertThat(number.sum()).isZero());
            assertThat(handled.sum()).isEqualTo(asExpected.get(Kind.GOOD).sum());
            assertThat(after.heapMegabytes()).isLessThan(before.heapMegabytes() + HEAP_TOLERANCE_MEGABYTES);
            assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + THREADS_TOLERANCE);
            assertThat(after.openFiles()).isLessThanOrEqualTo(before.openFiles() + FILES_TOLERANCE);
        } finally {
            for (Client client : clients) {
                client.http.close();
            }
        }
    }

    private static BooleanSupplier after(Duration duration) {
        long begin = System.nanoTime();
        return () -> System.nanoTime() - begin >= duration.toNanos();
    }

    private static void load(List<Client> clients, BooleanSupplier end) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            List<Future<?>> all = new ArrayList<>();
            for (Client client : clients) {
                all.add(threads.submit(() -> client.postUntil(end)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdown();
            assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static long sum(Map<Kind, LongAdder> numbers) {
        return numbers.values().stream().mapToLong(LongAdder::sum).sum();
    }

    private String table(Jvm before, Jvm after, long rate) {
        StringBuilder table = new StringBuilder(
                String.format("%d connections, %d s, %d requests a second%n%n", CONNECTIONS, seconds, rate));
        table.append(String.format("| %-10s | %8s | %9s | %9s |%n", "webhooks", "expected", "answered", "otherwise"));
        for (Kind kind : Kind.values()) {
            table.append(String.format("| %-10s | %8d | %9d | %9d |%n", kind, kind.expected(), asExpected.get(kind).sum(),
                    otherwise.get(kind).sum()));
        }
        table.append(String.format("%nanswer to 99 of 100 after %s, to all after %s%n", longest(0.99), longest(1)));
        table.append(String.format("%n| %-10s | %8s | %9s |%n", "held", "before", "after"));
        table.append(String.format("| %-10s | %8.1f | %9.1f |%n", "heap, MB", before.heapMegabytes(), after.heapMegabytes()));
        table.append(String.format("| %-10s | %8d | %9d |%n", "threads", before.threads(), after.threads()));
        table.append(String.format("| %-10s | %8d | %9d |%n", "open files", before.openFiles(), after.openFiles()));
        return table.toString();
    }

    /** After what time a part of the requests was answered. */
    private String longest(double part) {
        long wanted = (long) Math.ceil(part * IntStream.range(0, answeredAfter.length()).mapToLong(answeredAfter::get).sum());
        int millis = 0;
        for (long seen = answeredAfter.get(0); seen < wanted; seen += answeredAfter.get(millis)) {
            millis++;
        }
        return millis < TELNYX_WAITS_MILLIS ? "less than " + (millis + 1) + " ms" : "more than " + millis + " ms";
    }

    /** One connection and the events that go over it. */
    private final class Client {

        private final int number;
        private final KeepAliveClient http = new KeepAliveClient(webhookUrl(""));
        private final Random random = new Random();
        private long events;
        private SignedWebhook good;

        Client(int number) {
            this.number = number;
        }

        private Void postUntil(BooleanSupplier end) throws Exception {
            // a good one of an earlier run may be stale by now
            good = null;
            while (!end.getAsBoolean()) {
                Kind kind = good == null ? Kind.GOOD : kind();
                SignedWebhook webhook = webhook(kind);
                long begin = System.nanoTime();
                int status = http.post(PATH, webhook);
                long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
                answeredAfter.incrementAndGet((int) Math.min(took, TELNYX_WAITS_MILLIS));
                (status == kind.expected() ? asExpected : otherwise).get(kind).increment();
            }
            return null;
        }

        private Kind kind() {
            int percent = random.nextInt(100);
            if (percent < 60) {
                return Kind.GOOD;
            }
            return percent < 80 ? Kind.DUPLICATE : Kind.values()[2 + percent % 4];
        }

        private SignedWebhook webhook(Kind kind) {
            return switch (kind) {
                case GOOD -> good = telnyx().signer().sign(body());
                case DUPLICATE -> good;
                case ALTERED -> new SignedWebhook(good.timestamp(), good.signature(), altered(good.body()));
                case STALE -> telnyx().signer().sign(good.body(), 1_577_836_800L);
                case UNSIGNED -> new SignedWebhook("", "", good.body());
                case FOREIGN -> stranger.sign(good.body());
            };
        }

        private String body() {
            String id = number + "-" + ++events;
            return REFER_STARTED.replace("0ccc7b54-4df3-4bca-a65a-3da1ecc777f0", id).replace("session-1", "session-" + id);
        }

        private byte[] altered(byte[] body) {
            body[random.nextInt(body.length)] ^= 1;
            return body;
        }
    }
}
