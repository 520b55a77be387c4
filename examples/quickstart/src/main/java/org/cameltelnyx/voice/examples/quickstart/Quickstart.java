package org.cameltelnyx.voice.examples.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.camel.main.Main;
import org.cameltelnyx.voice.simulator.MainBridge;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.WebhookSigner;

/**
 * Runs the application with the simulator, lets a customer call, and checks the result. With the keys of an account it runs
 * {@link FirstCall} instead.
 */
public final class Quickstart {

    private static final String CUSTOMER = "+13129457420";
    private static final String HOTLINE = "+35319605860";
    private static final String KEY_PRESSED = "call.dtmf.received";
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** Delays for a person who watches: the latency of each command, and the pause after each scene. */
    private static final Duration REACTION = Duration.ofMillis(700);
    private static final Duration SCENE = Duration.ofSeconds(3);

    private final TelnyxSimulator telnyx;
    private final PrintStream out;
    private final Duration pause;
    private final Timeline timeline;

    Quickstart(TelnyxSimulator telnyx, PrintStream out) {
        this(telnyx, out, Duration.ZERO);
    }

    Quickstart(TelnyxSimulator telnyx, PrintStream out, Duration pause) {
        this.pause = pause;
        this.telnyx = telnyx;
        this.out = out;
        this.timeline = new Timeline(telnyx, out);
    }

    /**
     * Runs the example: with the simulator, or with Telnyx if the environment has the keys of an account. The exit code is
     * 1 if anything differs from the expectation.
     * <p>
     * With the system property quickstart.watch=true it runs with the simulator, slow enough to be watched in a browser,
     * and continues to run for calls of the viewer.
     *
     * @param  arguments            none
     * @throws InterruptedException if the main thread is interrupted while it waits for calls
     */
    public static void main(String[] arguments) throws InterruptedException {
        if (Boolean.getBoolean("quickstart.watch")) {
            try (TelnyxSimulator telnyx = TelnyxSimulator.builder().webhookTimeout(PATIENCE).latency(REACTION).start()) {
                new Quickstart(telnyx, System.out, SCENE).watch(System.in);
            }
            return;
        }
        Map<String, String> environment = System.getenv();
        List<String> missing = FirstCall.KEYS.stream().filter(key -> environment.getOrDefault(key, "").isBlank()).toList();
        boolean success;
        if (missing.size() == FirstCall.KEYS.size()) {
            success = simulate();
        } else if (missing.isEmpty()) {
            new FirstCall(environment, System.out).run();
            success = false;
        } else {
            System.out.printf(
                    "%s is not set. With both %s the quickstart answers calls at Telnyx, and with neither it runs%n"
                            + "with the simulator. Both are at Telnyx under Keys & Credentials.%n",
                    missing.get(0), String.join(" and ", FirstCall.KEYS));
            success = false;
        }
        if (!success) {
            System.exit(1);
        }
    }

    private static boolean simulate() {
        // Telnyx waits for two seconds; the first webhook may take longer on a slow machine that is still loading classes
        try (TelnyxSimulator telnyx = TelnyxSimulator.builder().webhookTimeout(PATIENCE).start()) {
            return new Quickstart(telnyx, System.out).run();
        }
    }

    /** Runs all scenes; returns whether all went as expected, and otherwise prints the reasons. */
    boolean run() {
        long start = System.nanoTime();
        Summary summary;
        Main application = CallCentre.application();
        try {
            String webhookUrl = start(application);
            summary = Summary.of(telnyx, timeline, play(webhookUrl));
        } catch (Exception e) {
            summary = Summary.brokenOff(e);
        } finally {
            application.stop();
        }
        summary.print(out, Duration.ofNanos(System.nanoTime() - start));
        return summary.isSuccess();
    }

    /** Plays the scenes for a viewer of the live view, then lets the viewer call. Each step waits for a line of input. */
    void watch(InputStream input) {
        Main application = CallCentre.application();
        BufferedReader lines = new BufferedReader(new InputStreamReader(input, Charset.defaultCharset()));
        try {
            String webhookUrl = start(application);
            out.printf("%nOpen %s in a browser on this machine, then press Enter.%n", telnyx.liveViewUrl());
            lines.readLine();
            play(webhookUrl);
            out.printf("%nNow it is your turn: create a call on the page, answer it, press 0 or 9. Enter ends the"
                    + " quickstart.%n");
            lines.readLine();
        } catch (Exception e) {
            Summary.brokenOff(e).print(out, Duration.ZERO);
        } finally {
            application.stop();
        }
    }

    /** Connects the application and the simulator, and returns the URL of the webhook. */
    private String start(Main application) throws Exception {
        application.bind("timeline", timeline);
        MainBridge.start(application, telnyx);
        String webhookUrl = telnyx.webhookUrl();
        out.printf("Telnyx, simulated      %s%n", telnyx.baseUrl());
        out.printf("Webhook of the routes  %s%n", webhookUrl);
        out.printf("<-- webhook, verified   --> command, with the status of Telnyx' answer   x-- refused%n");
        return webhookUrl;
    }

    private Forgery play(String webhookUrl) throws IOException, InterruptedException {
        timeline.scene("The application starts. Telnyx has no SIPREC connector of its name yet, so it creates one.");
        telnyx.awaitReceived("siprec-connector-create", 1);

        timeline.scene("A customer, " + CUSTOMER + ", calls the hotline, " + HOTLINE + ".");
        SimulatedCall call = telnyx.call(CUSTOMER, HOTLINE);
        endScene();

        timeline.scene("An agent answers. The call is recorded, its noise suppressed, and the customer's switchboard"
                + " gets its PIN.");
        call.answer();
        endScene();

        timeline.scene("The customer presses 0: the supervisor, who only listened until now, may speak.");
        call.send(KEY_PRESSED, Map.of("digit", "0"));
        endScene();

        timeline.scene("An attacker who knows the webhook pretends that the customer has pressed 9.");
        Forgery forgery = forgeKey("9", call, webhookUrl);
        timeline.forgery(KEY_PRESSED, "digit=9, signed with a key that is not Telnyx'", forgery.status());

        timeline.scene("The customer presses 9: the recording ends, and the card department takes over.");
        call.send(KEY_PRESSED, Map.of("digit", "9"));
        endScene();

        timeline.scene("The call has left Telnyx.");
        call.hangup();
        telnyx.awaitIdle();
        return forgery;
    }

    private void endScene() throws InterruptedException {
        telnyx.awaitIdle();
        Thread.sleep(pause.toMillis());
    }

    /** A forged event, and the status of its answer. */
    record Forgery(String eventId, int status) {
    }

    private static Forgery forgeKey(String digit, SimulatedCall call, String webhookUrl)
            throws IOException, InterruptedException {
        String id = UUID.randomUUID().toString();
        String event = """
                {"data": {"record_type": "event", "event_type": "%s", "id": "%s", "occurred_at": "%s",
                          "payload": {"call_control_id": "%s", "digit": "%s"}}}
                """.formatted(KEY_PRESSED, id, Instant.now(), call.callControlId(), digit);
        SignedWebhook webhook = WebhookSigner.generate().sign(event.getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(webhookUrl))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(webhook.body()));
        webhook.headers().forEach(request::header);
        int status = HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding()).statusCode();
        return new Forgery(id, status);
    }
}
