package org.cameltelnyx.voice;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.awaitility.core.ConditionFactory;
import org.cameltelnyx.voice.simulator.Delivery;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Minutes long, and run by {@code mvn verify -Pcrash -pl camel-telnyx-voice/component -am} only.
 * <p>
 * An application that is killed again and again loses no event that it has accepted, and gets what it has missed once more.
 */
@Tag("crash")
class WebhookCrashTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final int EVENTS = 10_000;
    private static final int CALLS = 1_000;
    private static final int KILLS = 5;
    /** How many events are under way at a time: always some when the application is killed, never more than it can take. */
    private static final int UNDER_WAY = 300;
    private static final Duration TICK = Duration.ofMillis(50);
    private static final int SHUFFLED_OVER_MILLIS = 1_000;
    private static final int ONE_IN_TWICE = 5;
    /** As many attempts as it takes to outlive a restart, on a busy machine too. */
    private static final Duration[] RETRIES = Collections.nCopies(40, Duration.ofSeconds(3)).toArray(Duration[]::new);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Random random = new Random(4711);
    /** Ids of the events that have been sent. Filled by the timer's thread. */
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final KilledApplication application = new KilledApplication(CrashingApplication.class, CrashingApplication.PATH);
    private TelnyxSimulator telnyx;
    private PGSimpleDataSource database;

    @BeforeEach
    void telnyx() throws Exception {
        database = POSTGRES.newDatabase();
        PostgresExtension.execute(database, "CREATE TABLE event (id TEXT PRIMARY KEY, times INTEGER NOT NULL)");
        telnyx = TelnyxSimulator.builder()
                .webhookUrl(application.webhookUrl())
                .retryDelays(RETRIES)
                .history(1_000_000)
                .start();
    }

    @AfterEach
    void clear() {
        timer.shutdownNow();
        application.close();
        telnyx.close();
    }

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void nothingThatIsAcceptedIsLost() throws Exception {
        application.start(telnyx.publicKey(), database.getUrl(), database.getUser());
        ScheduledFuture<?> sending = timer.scheduleAtFixedRate(this::send, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);

        for (int kill = 1; kill <= KILLS; kill++) {
            int enough = EVENTS * kill / (KILLS + 1);
            patiently().failFast("sending has failed", sending::isDone).until(() -> count() >= enough);
            application.kill();
            assertThat(count()).as("killed while events arrive").isLessThan(EVENTS);
            application.start(telnyx.publicKey(), database.getUrl(), database.getUser());
        }
        patiently().failFast("sending has failed", sending::isDone).until(() -> sent.size() == EVENTS);
        try {
            // until every event is acknowledged or given up
            patiently().ignoreExceptionsInstanceOf(IllegalStateException.class).until(() -> !telnyx.awaitIdle().isEmpty());
        } finally {
            System.out.println(figures().table());
        }

        Figures figures = figures();
        assertThat(figures.statuses).as("answers by status, 0 for none").containsOnlyKeys(0, 200, 503);
        assertThat(figures.lost).as("accepted and not stored").isEmpty();
        assertThat(figures.givenUp).as("never accepted").isEmpty();
        assertThat(figures.stored.keySet()).as("stored").isEqualTo(sent);
        assertThat(figures.statuses.get(0)).as("deliveries without an answer").isGreaterThanOrEqualTo(KILLS);
    }

    private static ConditionFactory patiently() {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500));
    }

    private void send() {
        int until = Math.min(EVENTS, count() + UNDER_WAY);
        while (sent.size() < until) {
            telnyx.webhookFaults().onAny().late(Duration.ofMillis(1 + random.nextInt(SHUFFLED_OVER_MILLIS)));
            if (random.nextInt(ONE_IN_TWICE) == 0) {
                telnyx.webhookFaults().onAny().duplicate(Duration.ofMillis(1 + random.nextInt(SHUFFLED_OVER_MILLIS)));
            }
            sent.add(telnyx.send("call.dtmf.received",
                    Map.of("call_session_id", "call-" + random.nextInt(CALLS), "digit", "1")));
        }
    }

    private int count() {
        return new JdbcTemplate(database).queryForObject("SELECT COUNT(*) FROM event", Integer.class);
    }

    /** How often each event has been processed. */
    private Map<String, Integer> stored() {
        Map<String, Integer> stored = new HashMap<>();
        new JdbcTemplate(database).query("SELECT id, times FROM event",
                row -> {
                    stored.put(row.getString("id"), row.getInt("times"));
                });
        return stored;
    }

    private static Set<String> acknowledged(List<Delivery> deliveries) {
        return deliveries.stream().filter(Delivery::acknowledged).map(Delivery::eventId).collect(Collectors.toSet());
    }

    private Figures figures() {
        List<Delivery> deliveries = telnyx.deliveries();
        Map<String, Integer> stored = stored();
        Set<String> lost = acknowledged(deliveries);
        Set<String> givenUp = new HashSet<>(sent);
        givenUp.removeAll(lost);
        lost.removeAll(stored.keySet());
        Map<Integer, Long> statuses = deliveries.stream()
                .collect(Collectors.groupingBy(Delivery::status, Collectors.counting()));
        return new Figures(sent.size(), deliveries.size(), statuses, stored, lost, givenUp);
    }

    private record Figures(int events, int deliveries, Map<Integer, Long> statuses, Map<String, Integer> stored,
            Set<String> lost, Set<String> givenUp) {

        String table() {
            return """

                    | events                          | %6d |
                    | kills                           | %6d |
                    | deliveries                      | %6d |
                    | - answered 200                  | %6d |
                    | - refused with 503              | %6d |
                    | - no answer                     | %6d |
                    | lost (200 and not in database)  | %6d |
                    | given up (never answered 200)   | %6d |
                    | events in database              | %6d |
                    | events processed twice or more  | %6d |
                    """.formatted(events, KILLS, deliveries, statuses.getOrDefault(200, 0L), statuses.getOrDefault(503, 0L),
                    statuses.getOrDefault(0, 0L), lost.size(), givenUp.size(), stored.size(),
                    stored.values().stream().filter(times -> times > 1).count());
        }
    }
}
