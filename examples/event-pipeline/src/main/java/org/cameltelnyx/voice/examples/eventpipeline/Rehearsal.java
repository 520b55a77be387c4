package org.cameltelnyx.voice.examples.eventpipeline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;

/**
 * Rehearses the death of an instance: two instances share the load of many calls, one is killed during the run, and at the
 * end every event and every command is accounted for.
 */
public final class Rehearsal {

    private static final int CALLS = 120;
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(75);
    private static final Duration TICK = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Longer than Telnyx' two seconds, because the first webhooks load classes. */
    private static final Duration WEBHOOK_TIMEOUT = Duration.ofSeconds(8);
    private static final Duration[] RETRIES = Stream.generate(() -> Duration.ofSeconds(1)).limit(30).toArray(Duration[]::new);

    private final int calls;
    private final PrintStream out;

    Rehearsal(int calls, PrintStream out) {
        this.calls = calls;
        this.out = out;
    }

    /**
     * Runs the example. The exit code is 1 if anything differs from the expectation.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        if (!new Rehearsal(CALLS, System.out).run()) {
            System.exit(1);
        }
    }

    /** Runs the rehearsal; returns whether all went as expected, and otherwise prints the reasons. */
    boolean run() {
        long start = System.nanoTime();
        Summary summary;
        try {
            Path directory = Files.createTempDirectory("event-pipeline");
            summary = rehearse(directory);
            if (summary.isSuccess()) {
                delete(directory);
            } else {
                summary = summary.with("the logs of the instances are in " + directory);
            }
        } catch (Exception e) {
            summary = Summary.brokenOff(e);
        }
        summary.print(out, Duration.ofNanos(System.nanoTime() - start));
        return summary.isSuccess();
    }

    private Summary rehearse(Path directory) throws Exception {
        try (EventTable table = EventTable.start();
                KafkaServer kafka = KafkaServer.start(directory);
                LoadBalancer balancer = new LoadBalancer();
                TelnyxSimulator telnyx = TelnyxSimulator.builder()
                        .webhookUrl("http://127.0.0.1:" + balancer.port() + "/telnyx/voice")
                        .webhookTimeout(WEBHOOK_TIMEOUT)
                        .retryDelays(RETRIES)
                        .start();
                BackOffice backOffice = new BackOffice(kafka.address())) {
            Map<String, String> environment = Map.of(
                    "TELNYX_BASE_URL", telnyx.baseUrl(),
                    "TELNYX_API_KEY", telnyx.apiKey(),
                    "TELNYX_PUBLIC_KEY", telnyx.publicKey(),
                    "KAFKA_BROKERS", kafka.address(),
                    "DATABASE_URL", table.url(),
                    "DATABASE_USER", table.user());
            try (Instance one = Instance.start("one", environment, directory);
                    Instance two = Instance.start("two", environment, directory)) {
                balancer.add(one.awaitReady());
                balancer.add(two.awaitReady());
                out.printf("Telnyx, simulated  %s%n", telnyx.baseUrl());
                out.printf("Kafka              %s%n", kafka.address());
                out.printf("PostgreSQL         %s%n", table.url());
                out.printf(
                        "Load balancer      127.0.0.1:%d, before instance one, 127.0.0.1:%d, and instance two, 127.0.0.1:%d%n",
                        balancer.port(), one.port(), two.port());
                return new Play(table, kafka, telnyx, backOffice).run(one);
            }
        }
    }

    /** The calls and the kill, after all servers have started. */
    private final class Play {

        private final EventTable table;
        private final KafkaServer kafka;
        private final TelnyxSimulator telnyx;
        private final BackOffice backOffice;
        private final long start = System.nanoTime();

        private Play(EventTable table, KafkaServer kafka, TelnyxSimulator telnyx, BackOffice backOffice) {
            this.table = table;
            this.kafka = kafka;
            this.telnyx = telnyx;
            this.backOffice = backOffice;
        }

        private Summary run(Instance victim) throws Exception {
            out.printf("%n%d customers call, one every %d ms. A back office wants each call answered, recorded, spoken to,%n"
                    + "sent a key and hung up, and requests some invalid commands. Telnyx delivers some events twice,"
                    + " and drops some answers.%n%n",
                    calls, BETWEEN_CALLS.toMillis());
            backOffice.requestNonsense();
            telnyx.webhookFaults().on("call.answered").times(calls / 4).duplicate();
            telnyx.webhookFaults().on("call.hangup").times(calls / 4).duplicate(Duration.ofSeconds(1));
            telnyx.faults().on("speak").times(3).dropAfterEffect();
            telnyx.faults().on("hangup").times(3).status(503);

            boolean killed = false;
            out.println("          delivered    in Kafka    in PostgreSQL    commands");
            for (int call = 1; call <= calls; call++) {
                SimulatedCall each = telnyx.call();
                backOffice.handle(each);
                // the customer waits neither for the answer nor for the end
                for (String key : List.of("1", "#")) {
                    each.send("call.dtmf.received", Map.of("digit", key));
                }
                if (call == 1) {
                    // the one event that has no envelope
                    each.sendExample("conference.floor.changed");
                }
                if (!killed && call >= calls / 2 && isShared()) {
                    killed = true;
                    kill(victim);
                }
                if (call % 20 == 0) {
                    progress();
                }
                Thread.sleep(BETWEEN_CALLS.toMillis());
            }
            if (!killed) {
                await("both instances to have taken and stored events", this::isShared);
                kill(victim);
            }
            out.println("  The last customer has called.");
            awaitEnd();
            progress();
            return Summary.of(table, kafka, telnyx, backOffice);
        }

        private void kill(Instance victim) throws Exception {
            victim.kill();
            progress();
            out.printf("  Instance %s is killed by SIGKILL.%n", victim.name());
        }

        /** Whether both instances have received webhooks and stored events. */
        private boolean isShared() throws Exception {
            return table.takenBy().size() == 2 && table.storedBy().size() == 2;
        }

        /** Waits until nothing is in flight, so that all duplicates have arrived. */
        private void awaitEnd() throws Exception {
            await("all commands to be carried out", () -> kafka.lag("command", KafkaServer.COMMANDS) == 0);
            await("all webhooks to be delivered", this::isIdle);
            await("all events to be stored", () -> kafka.lag("store", KafkaServer.EVENTS) == 0);
        }

        private boolean isIdle() {
            try {
                telnyx.awaitIdle();
                return true;
            } catch (IllegalStateException e) {
                return false;
            }
        }

        private void await(String what, Callable<Boolean> condition) throws Exception {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!condition.call()) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("waited " + PATIENCE.toSeconds() + " s in vain for " + what);
                }
                Thread.sleep(TICK.toMillis());
            }
        }

        private void progress() throws Exception {
            out.printf("  %5.1f s  %9d   %9d    %13d    %8d%n", (System.nanoTime() - start) / 1e9,
                    Summary.created(telnyx).size(), kafka.records(KafkaServer.EVENTS), table.count(),
                    Summary.carriedOut(telnyx).size());
        }
    }

    private static void delete(Path directory) throws IOException {
        List<Path> paths;
        try (Stream<Path> tree = Files.walk(directory)) {
            paths = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
