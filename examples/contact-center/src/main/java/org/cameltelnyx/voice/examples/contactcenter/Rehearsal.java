package org.cameltelnyx.voice.examples.contactcenter;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.camel.main.Main;
import org.cameltelnyx.voice.simulator.MainBridge;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;

/**
 * Runs the contact centre with the simulator, plays three callers, two agents and a supervisor, and checks after each scene
 * that the routes have sent exactly the expected commands.
 */
public final class Rehearsal {

    private static final String HOTLINE = "+13125550199";
    private static final Map<String, String> PEOPLE = Map.of(
            "+13125550111", "Ada",
            "+13125550112", "Ben",
            "+13125550113", "Cleo",
            "sip:sales@pbx.example.com", "Sal",
            "sip:support@pbx.example.com", "Sue",
            "sip:supervisor@pbx.example.com", "Vic");

    private final TelnyxSimulator telnyx;
    private final PrintStream out;
    private final Story story;
    private final List<String> problems = new ArrayList<>();
    private int commands;

    Rehearsal(TelnyxSimulator telnyx, PrintStream out) {
        this.telnyx = telnyx;
        this.out = out;
        this.story = new Story(telnyx, PEOPLE, out);
    }

    /**
     * Runs the example. The exit code is 1 if anything differs from the expectation.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        boolean success;
        // Telnyx waits for two seconds; the first webhook may take longer on a slow machine that is still loading classes
        try (TelnyxSimulator telnyx = TelnyxSimulator.builder().webhookTimeout(TelnyxSimulator.PATIENCE).start()) {
            success = new Rehearsal(telnyx, System.out).run();
        }
        if (!success) {
            System.exit(1);
        }
    }

    /** Runs all scenes; returns whether all went as expected, and otherwise prints the reasons. */
    boolean run() {
        long start = System.nanoTime();
        Main application = new Main();
        try {
            MainBridge.start(application, telnyx);
            out.printf("Telnyx, simulated      %s%n", telnyx.baseUrl());
            out.printf("Webhook of the routes  %s%n", telnyx.webhookUrl());
            out.printf("<-- webhook, with the answer of the routes   --> command, with the answer of Telnyx%n");
            play();
        } catch (Exception e) {
            problems.add("broken off: " + rootOf(e));
        } finally {
            application.stop();
        }
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        out.println();
        if (problems.isEmpty()) {
            out.printf("OK: 3 callers served, %d commands and %d webhooks as expected (%d ms)%n",
                    commands, telnyx.deliveries().size(), millis);
        } else {
            out.printf("FAILED (%d ms)%n", millis);
            problems.forEach(problem -> out.println("  " + problem));
        }
        return problems.isEmpty();
    }

    private void play() {
        telnyx.siprecConnector("call-recorder");
        SimulatedCall ada = telnyx.call("+13125550111", HOTLINE);
        scene("Ada calls. The call is answered and recorded, and a menu asks what she wants.",
                "Ada answer", "Ada start-siprec", "Ada start-transcription", "Ada gather-using-speak");

        ada.type("1");
        scene("Ada presses 1, for sales. She waits to music, while the telephone of Sal, an agent, rings.",
                "Ada stop-transcription", "Ada enqueue", "Ada start-playback", "Sal dial", "Ada update-client-state");

        SimulatedCall sal = leg("sip:sales@pbx.example.com").answer();
        scene("Sal answers, and is connected with her.", "Sal bridge", "Ada stop-playback");

        sal.type("8");
        scene("Sal needs help, and presses 8: Vic, the supervisor, is called.", "Vic dial", "Sal update-client-state");

        SimulatedCall vic = leg("sip:supervisor@pbx.example.com").answer();
        vic.type("2");
        scene("Vic answers, listens, and presses 2 to whisper to Sal.", "Vic switch-supervisor-role");

        vic.type("3");
        scene("Vic presses 3, and speaks to both.", "Vic switch-supervisor-role");

        sal.type("9");
        scene("Sal presses 9: the recording ends, and a specialist takes over.", "Ada stop-siprec", "Ada refer");

        ada.hangup();
        scene("Ada has left Telnyx, which ends Sal's leg. Vic's is hung up, too.", "Vic hangup");

        SimulatedCall ben = telnyx.call("+13125550112", HOTLINE);
        telnyx.awaitIdle();
        ben.type("7").type("2");
        scene("Ben calls, presses 7, which the menu does not know, and then 2, for support.",
                "Ben answer", "Ben start-siprec", "Ben start-transcription", "Ben gather-using-speak",
                "Ben stop-transcription", "Ben enqueue", "Ben start-playback", "Sue dial", "Ben update-client-state");

        leg("sip:support@pbx.example.com").hangup("user_busy");
        scene("Sue, the agent, is busy: Ben is asked to leave a message.",
                "Ben leave-queue", "Ben stop-playback", "Ben speak", "Ben start-recording");

        ben.say("Please call me back.").hangup();
        scene("Ben leaves a message and hangs up.", "Ben hangup 422");

        SimulatedCall cleo = telnyx.call("+13125550113", HOTLINE);
        telnyx.awaitIdle();
        cleo.say("I need support, please.");
        scene("Cleo calls, and says what she needs.",
                "Cleo answer", "Cleo start-siprec", "Cleo start-transcription", "Cleo gather-using-speak", "Cleo stop-gather",
                "Cleo stop-transcription", "Cleo enqueue", "Cleo start-playback", "Sue dial", "Cleo update-client-state");

        cleo.hangup();
        scene("Cleo hangs up while she waits: Sue's telephone stops ringing.", "Sue hangup");
    }

    /** The latest leg that rings at a number. */
    private SimulatedCall leg(String number) {
        return telnyx.calls()
                .stream()
                .filter(call -> call.to().equals(number) && call.state() == SimulatedCall.State.PARKED)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("The telephone of " + PEOPLE.get(number) + " does not ring"));
    }

    /** Prints what has happened, and compares the commands with the expected ones. */
    private void scene(String title, String... expected) {
        telnyx.awaitIdle();
        out.printf("%n%s%n", title);
        List<Story.Line> lines = story.tell();
        List<String> missing = new ArrayList<>(List.of(expected));
        for (Story.Line line : lines) {
            if (line.isCommand() && !missing.remove(line.summary())) {
                problems.add(title + " Unexpected: " + line.summary());
            } else if (line.isRefusedWebhook()) {
                problems.add(title + " A route failed: " + line.summary());
            }
        }
        missing.forEach(command -> problems.add(title + " Missing: " + command));
        commands += expected.length - missing.size();
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }
}
