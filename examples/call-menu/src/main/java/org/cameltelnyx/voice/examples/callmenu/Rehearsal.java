package org.cameltelnyx.voice.examples.callmenu;

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
 * Runs the call menu with the simulator, plays the callers and the called parties, and checks after each scene that the
 * route has sent exactly the expected commands.
 */
public final class Rehearsal {

    static final String DAYS = "call-menu.days";
    static final String HOURS = "call-menu.hours";

    private static final String HOTLINE = "+13125550199";
    private static final Map<String, String> PEOPLE = Map.of(
            "+13125550111", "Ada",
            "+13125550112", "Ben",
            "+13125550113", "Cleo",
            "+13125550114", "Dan",
            "+13125550115", "Eve",
            "sip:sales@pbx.example.com", "Sal",
            "sip:support@pbx.example.com", "Sue",
            "sip:reception@pbx.example.com", "Rex");
    /** How long a caller waits who presses no key. */
    private static final Duration SILENCE = Duration.ofSeconds(9);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(10);

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
        Main application = application();
        try {
            MainBridge.start(application, telnyx);
            out.printf("Telnyx, simulated     %s%n", telnyx.baseUrl());
            out.printf("Webhook of the route  %s%n", telnyx.webhookUrl());
            out.printf("<-- webhook, with the answer of the route   --> command, with the answer of Telnyx%n");
            play();
        } catch (Exception e) {
            problems.add("broken off: " + rootOf(e));
        } finally {
            List.of(DAYS, HOURS).forEach(System::clearProperty);
            application.stop();
        }
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        out.println();
        if (problems.isEmpty()) {
            out.printf("OK: 5 callers served by one route, %d commands and %d webhooks as expected (%d ms)%n",
                    commands, telnyx.deliveries().size(), millis);
        } else {
            out.printf("FAILED (%d ms)%n", millis);
            problems.forEach(problem -> out.println("  " + problem));
        }
        return problems.isEmpty();
    }

    /** The application, with the route in YAML, or in Java if the system property call-menu.routes is java. */
    static Main application() {
        Main application = new Main();
        if (System.getProperty("call-menu.routes", "yaml").equals("java")) {
            application.addOverrideProperty("camel.main.routesIncludePattern", "false");
            application.configure().addRoutesBuilder(CallMenu.class);
        }
        return application;
    }

    /** Opens or closes the line, independent of day and time. */
    static void open(boolean isOpen) {
        System.setProperty(DAYS, isOpen ? "1,2,3,4,5,6,7" : "none");
        System.setProperty(HOURS, "0000..2359");
    }

    private void play() throws InterruptedException {
        open(false);
        telnyx.call("+13125550111", HOTLINE);
        scene("Ada calls on a holiday, and hears the opening hours.", "Ada answer", "Ada speak", "Ada hangup");

        open(true);
        SimulatedCall ben = telnyx.call("+13125550112", HOTLINE);
        scene("Ben calls, and a menu asks what he wants.", "Ben answer", "Ben gather-using-speak");

        ben.type("1");
        scene("Ben presses 1, and the telephone of Sal in sales rings.", "Ben transfer");

        leg("sip:sales@pbx.example.com").answer();
        scene("Sal answers, and talks with Ben. The route has ended.");

        SimulatedCall cleo = telnyx.call("+13125550113", HOTLINE);
        scene("Cleo calls.", "Cleo answer", "Cleo gather-using-speak");

        telnyx.clock().advance(SILENCE);
        cleo.type("7").type("2");
        scene("Cleo says nothing, and is asked again. She presses 7, which the menu does not know, and then 2, for support.",
                "Cleo transfer");

        leg("sip:support@pbx.example.com").hangup("user_busy");
        scene("Sue in support is busy: Cleo is asked to leave a message.", "Cleo speak", "Cleo start-recording");

        cleo.say("Please call me back.").hangup();
        scene("Cleo leaves a message and hangs up.", "Cleo hangup 422");

        SimulatedCall dan = telnyx.call("+13125550114", HOTLINE);
        scene("Dan calls.", "Dan answer", "Dan gather-using-speak");

        telnyx.clock().advance(SILENCE.multipliedBy(3));
        scene("Dan has no keys to press. After the third time he is put through to Rex at the reception.", "Dan transfer");

        leg("sip:reception@pbx.example.com").answer();
        dan.hangup();
        scene("Rex answers, and talks with Dan, who hangs up.");

        SimulatedCall eve = telnyx.call("+13125550115", HOTLINE);
        scene("Eve calls.", "Eve answer", "Eve gather-using-speak");

        eve.hangup();
        scene("Eve hangs up in the menu, which ends the route.");
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
    private void scene(String title, String... expected) throws InterruptedException {
        awaitCommands(expected.length);
        out.printf("%n%s%n", title);
        List<Story.Line> lines = story.tell();
        List<String> missing = new ArrayList<>(List.of(expected));
        for (Story.Line line : lines) {
            if (line.isCommand() && !missing.remove(line.summary())) {
                problems.add(title + " Unexpected: " + line.summary());
            } else if (line.isRefusedWebhook()) {
                problems.add(title + " The route failed: " + line.summary());
            }
        }
        missing.forEach(command -> problems.add(title + " Missing: " + command));
        commands += expected.length - missing.size();
    }

    /** Waits for the commands: a flow sends its next command only after the answer to the webhook that it waits for. */
    private void awaitCommands(int count) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (telnyx.received().size() < story.toldCommands() + count && System.nanoTime() - deadline < 0) {
            Thread.sleep(POLL.toMillis());
        }
        telnyx.awaitIdle();
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }
}
