package org.cameltelnyx.voice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.cameltelnyx.voice.webhook.Webhooks;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Routes come and go while events arrive: what was answered with 200 is in its route exactly once, or there was no such
 * route, or it was stopped.
 */
class WebhookRouteChangesTest extends TelnyxVoiceTestSupport {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookRouteChangesTest.class);

    private static final int CLIENTS = 50;
    private static final int CHANGERS = 2;
    private static final int CHANGES = 200;
    private static final int EVENTS_BETWEEN_CHANGES = 40;
    private static final int CALLS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SHARED = "/shared";
    private static final String ALONE = "/alone";

    /** Orders what happens: of two readings, the smaller one happened before the other. */
    private final AtomicLong ticks = new AtomicLong();
    private final long seed = Long.getLong("changes.seed", new Random().nextLong());
    /** The last one has a path of its own, whose HTTP listener comes and goes with it. */
    private final List<ChangingRoute> routes = List.of(
            new ChangingRoute("first", SHARED, "race.a"), new ChangingRoute("second", SHARED, "race.b"),
            new ChangingRoute("both", SHARED, "race.*"), new ChangingRoute("third", SHARED, "race.b"),
            new ChangingRoute("lonely", ALONE, "race.c"));
    private final Queue<Posted> posted = new ConcurrentLinkedQueue<>();
    private final Semaphore answered = new Semaphore(0);
    private final AtomicBoolean finished = new AtomicBoolean();

    @Test
    void whatWasAcknowledgedIsInItsRouteExactlyOnce() throws Exception {
        LOG.warn("-Dchanges.seed={} makes the same changes again", seed);
        Set<Thread> before = Jvm.liveThreads();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + CHANGERS);
        try {
            List<Future<?>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                clients.add(threads.submit(() -> post(client)));
            }
            AtomicInteger changes = new AtomicInteger();
            List<Future<?>> changers = new ArrayList<>();
            for (int i = 0; i < CHANGERS; i++) {
                int changer = i;
                changers.add(threads.submit(() -> change(changer, changes)));
            }
            try {
                for (Future<?> changer : changers) {
                    changer.get(2, TimeUnit.MINUTES);
                }
            } finally {
                finished.set(true);
            }
            for (Future<?> client : clients) {
                client.get(1, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
        for (ChangingRoute route : routes) {
            route.removeIfThere();
        }

        assertThat(violations()).isEmpty();
        assertThatTheTestHasSeenWhatItIsAbout();
        assertThat(context().getComponent("platform-http", PlatformHttpComponent.class).getHttpEndpoints()).isEmpty();
        assertThat(Webhooks.of(context()).path(SHARED)).isNull();
        assertThat(Webhooks.of(context()).path(ALONE)).isNull();
        context().stop();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(Jvm.threadsStartedSince(before)).isEmpty());
    }

    // the clients

    private Void post(int client) throws Exception {
        Random random = new Random(seed * 31 + client);
        try (KeepAliveClient http = new KeepAliveClient(webhookUrl(""))) {
            for (int i = 0; !finished.get(); i++) {
                String type = "race." + "abc".charAt(random.nextInt(3));
                String path = type.equals("race.c") ? ALONE : SHARED;
                String id = client + "-" + i;
                var webhook = telnyx().signer()
                        .sign(event(type, id).replace("session-1", "session-" + random.nextInt(CALLS)));
                long begin = ticks.incrementAndGet();
                int status = http.post(path, webhook);
                posted.add(new Posted(id, path, type, status, begin, ticks.incrementAndGet()));
                answered.release();
            }
        }
        return null;
    }

    private record Posted(String id, String path, String type, int status, long begin, long end) {
    }

    // the changes

    private Void change(int changer, AtomicInteger changes) throws Exception {
        Random random = new Random(seed + changer);
        List<ChangingRoute> mine = routes.stream().filter(route -> routes.indexOf(route) % CHANGERS == changer).toList();
        while (changes.getAndIncrement() < CHANGES) {
            mine.get(random.nextInt(mine.size())).change(random);
            if (!answered.tryAcquire(EVENTS_BETWEEN_CHANGES, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The clients get no answers any more");
            }
        }
        return null;
    }

    private enum State {
        ABSENT, RUNNING, SUSPENDED, STOPPED
    }

    private interface Change {

        void run() throws Exception;
    }

    /** From when to when a route was there and not stopped, by the ticks. */
    private static final class Life {

        private long startBegins;
        private long startEnds;
        private long stopBegins = Long.MAX_VALUE;
        private long stopEnds = Long.MAX_VALUE;

        boolean covers(Posted event) {
            return startEnds < event.begin && event.end < stopBegins;
        }

        boolean touches(Posted event) {
            return startBegins < event.end && event.begin < stopEnds;
        }
    }

    /** A route that one thread changes. */
    private final class ChangingRoute {

        private final String id;
        private final String path;
        private final String events;
        private final Queue<String> found = new ConcurrentLinkedQueue<>();
        private final List<Life> lives = new ArrayList<>();
        private State state = State.ABSENT;

        ChangingRoute(String id, String path, String events) {
            this.id = id;
            this.path = path;
            this.events = events;
        }

        void change(Random random) throws Exception {
            switch (state) {
                case ABSENT -> add();
                case RUNNING -> {
                    // a stop takes Camel a second if an event is under way
                    if (random.nextInt(3) > 0) {
                        context().getRouteController().suspendRoute(id);
                        state = State.SUSPENDED;
                    } else {
                        stop();
                    }
                }
                case SUSPENDED -> {
                    if (random.nextInt(4) > 0) {
                        context().getRouteController().resumeRoute(id);
                        state = State.RUNNING;
                    } else {
                        stop();
                    }
                }
                case STOPPED -> {
                    if (random.nextInt(3) > 0) {
                        begin(() -> context().getRouteController().startRoute(id));
                    } else {
                        remove();
                    }
                }
                default -> throw new AssertionError(state);
            }
        }

        private void add() throws Exception {
            begin(() -> context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder
                    .from("telnyx-voice:webhook?path=" + path + "&events=" + events)
                    .routeId(id)
                    .process(exchange -> lingerNowAndThen())
                    .process(exchange -> found
                            .add(exchange.getMessage().getHeader(TelnyxVoiceConstants.EVENT_ID, String.class))))));
        }

        private void begin(Change start) throws Exception {
            Life life = new Life();
            life.startBegins = ticks.incrementAndGet();
            start.run();
            life.startEnds = ticks.incrementAndGet();
            lives.add(life);
            state = State.RUNNING;
        }

        private void lingerNowAndThen() {
            if (ThreadLocalRandom.current().nextInt(20) == 0) {
                Thread.yield();
            }
        }

        private void stop() throws Exception {
            Life life = lives.get(lives.size() - 1);
            life.stopBegins = ticks.incrementAndGet();
            context().getRouteController().stopRoute(id);
            life.stopEnds = ticks.incrementAndGet();
            state = State.STOPPED;
        }

        private void remove() throws Exception {
            assertThat(context().removeRoute(id)).isTrue();
            state = State.ABSENT;
        }

        void removeIfThere() throws Exception {
            if (state == State.RUNNING || state == State.SUSPENDED) {
                stop();
            }
            if (state == State.STOPPED) {
                remove();
            }
        }

        boolean wants(Posted event) {
            return path.equals(event.path) && (events.equals("race.*") || events.equals(event.type));
        }
    }

    // what must hold

    private List<String> violations() {
        List<String> violations = new ArrayList<>();
        for (ChangingRoute route : routes) {
            Map<String, Long> times = route.found.stream()
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            for (Posted event : posted) {
                long count = times.getOrDefault(event.id, 0L);
                boolean wrong = count > 1
                        || count == 1 && (!route.wants(event) || route.lives.stream().noneMatch(life -> life.touches(event)))
                        || count == 0 && event.status == 200 && route.wants(event)
                                && route.lives.stream().anyMatch(life -> life.covers(event));
                if (wrong) {
                    violations.add(event + " was " + count + " times in " + route.id);
                }
            }
        }
        return violations;
    }

    private void assertThatTheTestHasSeenWhatItIsAbout() {
        Map<Integer, Long> statuses = posted.stream()
                .collect(Collectors.groupingBy(Posted::status, TreeMap::new, Collectors.counting()));
        LOG.warn("{} events, answers by status: {}", posted.size(), statuses);
        // 404: no route at the path at all; 500: a route stopped under an event that was on its way in
        assertThat(statuses.keySet()).isSubsetOf(200, 404, 500, 503).contains(200, 404, 503);
        for (ChangingRoute route : routes) {
            assertThat(route.lives).as(route.id).isNotEmpty();
        }
        // one route alone may have been stopped, or have stood beside a stopped one, whenever an event for it came
        assertThat(routes.stream().mapToInt(route -> route.found.size()).sum()).isGreaterThan(CHANGES);
        assertThat(posted.stream()
                .filter(event -> event.status == 200)
                .filter(event -> routes.stream()
                        .anyMatch(route -> route.wants(event) && route.lives.stream().anyMatch(life -> life.covers(event)))))
                .as("acknowledged events that had to be in a route")
                .hasSizeGreaterThan(CHANGES);
    }
}
