package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Connects one simulator with the applications of {@link TelnyxVoiceTest}. The simulator and its keys stay the same for the
 * lifetime of the JVM, because Spring caches application contexts for later test classes, and Quarkus its application.
 * <p>
 * The monitor of this class guards everything.
 */
final class TestBridge {

    private static final String COMPONENT = "camel.component.telnyx-voice.";
    private static final Map<String, String> FREE_PORTS = Map.of(
            "camel.server.port", "0", "server.port", "0", "quarkus.http.test-port", "0");
    private static final String NO_APPLICATION = "no application has started since @TelnyxVoiceTest set up the simulator."
            + " Start it in the test class. If several classes share an application, as with @QuarkusTest, annotate all of"
            + " them, or give this one a @TestProfile of its own.";
    static final String NO_WEBHOOK = "the application has no route from telnyx-voice:webhook.";

    /** The running applications, the latest first. */
    private static final Deque<Application> RUNNING = new ArrayDeque<>();
    private static final Map<String, String> REPLACED = new HashMap<>();
    private static TelnyxSimulator simulator;
    private static boolean isConnected;

    private TestBridge() {
    }

    /** An application under test. */
    interface Application {

        /** The first webhook of the application, if it has one. */
        Optional<Webhook> webhook();

        /**
         * Whether Spring caches the application, so that {@link SpringBridge} calls {@link #use} again in each of its test
         * classes.
         */
        boolean isKeptBySpring();
    }

    /** The URL of a webhook, or the reason why it has none. */
    record Webhook(String url, String problem) {
    }

    /** Prepares the JVM for applications that start from now on. */
    static synchronized TelnyxSimulator connect() {
        if (simulator == null) {
            simulator = TelnyxSimulator.start();
        }
        settings(simulator).forEach(TestBridge::set);
        FREE_PORTS.forEach(TestBridge::set);
        isConnected = true;
        return simulator;
    }

    /** The properties of an application that connect its component with a simulator. */
    static Map<String, String> settings(TelnyxSimulator telnyx) {
        return Map.of(COMPONENT + "base-url", telnyx.baseUrl(), COMPONENT + "api-key", telnyx.apiKey(),
                COMPONENT + "public-key", telnyx.publicKey());
    }

    /** Restores the system properties. Applications that run stay connected. */
    static synchronized void disconnect() {
        isConnected = false;
        RUNNING.removeIf(Application::isKeptBySpring);
        REPLACED.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
        REPLACED.clear();
    }

    /** The simulator, while a class with the annotation runs. */
    static synchronized Optional<TelnyxSimulator> simulator() {
        return isConnected ? Optional.of(simulator) : Optional.empty();
    }

    /** Starts a test. Whether its application is running is unknown here. */
    static synchronized void reset(TelnyxVoiceTest test) {
        TelnyxSimulatorBuilder settings = TelnyxSimulator.builder()
                .webhookTimeout(TelnyxSimulator.PATIENCE)
                .retryDelays(LongStream.of(test.retryDelays()).mapToObj(Duration::ofMillis).toArray(Duration[]::new))
                .answerDialedCalls(test.answerDialedCalls());
        simulator.reset(test.manualClock() ? settings.manualClock() : settings);
        deliver();
    }

    /** Whether an application is running that can answer events. */
    static synchronized boolean isRunning() {
        return !RUNNING.isEmpty();
    }

    /** Delivers events to this application from now on. */
    static synchronized void use(Application application) {
        RUNNING.remove(application);
        RUNNING.addFirst(application);
        deliver();
    }

    static synchronized void stopped(Application application) {
        RUNNING.remove(application);
    }

    private static void deliver() {
        Webhook webhook = RUNNING.stream()
                .map(Application::webhook)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new Webhook(null, RUNNING.isEmpty() ? NO_APPLICATION : NO_WEBHOOK));
        simulator.deliverTo(webhook);
    }

    private static void set(String name, String value) {
        REPLACED.put(name, System.setProperty(name, value));
    }
}
