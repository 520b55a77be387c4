package org.cameltelnyx.voice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.cameltelnyx.voice.simulator.Delivery;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Minutes long, and run by {@code mvn verify -Pcrash -pl camel-telnyx-voice/component -am} only.
 * <p>
 * An application is killed again and again after its commands have taken effect and before their events are acknowledged.
 * Telnyx delivers the events again, so the route runs again: a command with a command_id takes effect once all the same.
 */
@Tag("crash")
class CommandCrashTest {

    /** The digit that leads to each action. */
    private static final Path DOCS = Path.of("..", "..", "docs", "measured", "command-crash.md");
    private static final String NOTICE = "<!-- Written by CommandCrashTest with -DwriteDocs: do not edit. -->\n";
    private static final Map<String, String> ACTIONS = new LinkedHashMap<>(
            Map.of("refer", "1", "send-dtmf", "2", "start-siprec", "3"));
    private static final int EACH = 30;
    private static final int KILLS = 12;
    private static final Duration RESTART = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration[] RETRIES = Collections.nCopies(30, Duration.ofSeconds(2)).toArray(Duration[]::new);

    private final KilledApplication application = new KilledApplication(
            CommandingApplication.class, CommandingApplication.PATH);
    private final Set<String> events = new LinkedHashSet<>();
    private TelnyxSimulator telnyx;
    private int caught;
    private Duration longestRestart = Duration.ZERO;

    @BeforeEach
    void telnyx() throws Exception {
        telnyx = TelnyxSimulator.builder()
                .webhookUrl(application.webhookUrl())
                .retryDelays(RETRIES)
                .history(1_000_000)
                .start();
        start();
    }

    @AfterEach
    void clear() {
        application.close();
        telnyx.close();
    }

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void whatHasTakenEffectBeforeACrashTakesEffectOnce() throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            catchInTheGap(kill);
            long killed = System.nanoTime();
            application.kill();
            assertThat(acknowledged()).as("acknowledged before the kill").hasSize((kill - 1) * ACTIONS.size() * EACH);
            caught += ACTIONS.size() * EACH;
            telnyx.faults().clear();
            start();
            Duration restart = Duration.ofNanos(System.nanoTime() - killed);
            longestRestart = restart.compareTo(longestRestart) > 0 ? restart : longestRestart;
            await().atMost(PATIENCE).until(() -> acknowledged().containsAll(events));
        }

        System.out.println(table());
        if (System.getProperty("writeDocs") != null) {
            Files.writeString(DOCS, document());
        }
        assertThat(caught).as("commands caught between effect and acknowledgement").isGreaterThanOrEqualTo(1_000);
        assertThat(longestRestart).isLessThan(RESTART);
        for (String action : List.of("refer", "send-dtmf")) {
            assertThat(effects(action)).hasSize(KILLS * EACH);
            assertThat(effects(action).values()).as("effects of %s on each call", action).containsOnly(1L);
            assertThat(telnyx.received(action)).as("%s, sent again", action).hasSizeGreaterThanOrEqualTo(2 * KILLS * EACH);
        }
        // without a command_id Telnyx cannot know it: counted, not hidden
        assertThat(effects("start-siprec")).hasSize(KILLS * EACH);
        assertThat(effects("start-siprec").values()).as("effects of start-siprec on each call").containsOnly(2L);
    }

    private void start() throws Exception {
        application.start(telnyx.publicKey(), telnyx.baseUrl(), telnyx.apiKey());
    }

    /** Lets commands take effect and holds their answers back, so that no event is acknowledged. */
    private void catchInTheGap(int round) {
        ACTIONS.forEach((action, digit) -> {
            telnyx.faults().on(action).always().afterEffect().latency(Duration.ofMinutes(1));
            for (int i = 0; i < EACH; i++) {
                var call = telnyx.call().answer();
                events.add(telnyx.send("call.dtmf.received", Map.of(
                        "call_control_id", call.callControlId(), "call_session_id", call.callControlId(), "digit", digit)));
            }
        });
        await().atMost(PATIENCE)
                .until(() -> ACTIONS.keySet()
                        .stream()
                        .allMatch(
                                action -> effects(action).size() == round * EACH));
    }

    private Set<String> acknowledged() {
        return telnyx.deliveries("call.dtmf.received")
                .stream()
                .filter(Delivery::acknowledged)
                .map(Delivery::eventId)
                .collect(Collectors.toSet());
    }

    /** How often the action has taken effect, by call. */
    private Map<String, Long> effects(String action) {
        return telnyx.received(action)
                .stream()
                .filter(ReceivedCommand::tookEffect)
                .collect(Collectors.groupingBy(ReceivedCommand::callControlId, Collectors.counting()));
    }

    private String document() {
        StringBuilder document = new StringBuilder(NOTICE)
                .append("""
                        %d kills, each with %d commands of each action between effect and acknowledgement, %d in all; the longest restart
                        took %d ms, and %d events were never acknowledged.

                        | Action | Calls | Sent | Effects | Once | Twice | Never |
                        | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                        """
                        .formatted(KILLS, EACH, caught, longestRestart.toMillis(), events.size() - acknowledged().size()));
        for (String action : new TreeSet<>(ACTIONS.keySet())) {
            document.append("| `%s` | %d | %d | %d | %d | %d | %d |%n".formatted(counts(action)));
        }
        return document.toString();
    }

    private Object[] counts(String action) {
        Map<String, Long> effects = effects(action);
        return new Object[]{
                action, KILLS * EACH, telnyx.received(action).size(), telnyx.effects(action),
                effects.values().stream().filter(it -> it == 1).count(),
                effects.values().stream().filter(it -> it > 1).count(), KILLS * EACH - effects.size()};
    }

    private String table() {
        StringBuilder table = new StringBuilder("""

                | kills                                         | %6d |
                | commands caught between effect and answer     | %6d |
                | longest restart, ms                           | %6d |
                | events never acknowledged                     | %6d |

                | action       | calls | sent | effects | once | twice | never |
                """.formatted(KILLS, caught, longestRestart.toMillis(), events.size() - acknowledged().size()));
        for (String action : new TreeSet<>(ACTIONS.keySet())) {
            table.append("| %-12s | %5d | %4d | %7d | %4d | %5d | %5d |%n".formatted(counts(action)));
        }
        return table.toString();
    }
}
