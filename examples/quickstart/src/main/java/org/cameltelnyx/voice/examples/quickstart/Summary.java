package org.cameltelnyx.voice.examples.quickstart;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cameltelnyx.voice.simulator.Delivery;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;

/**
 * Compares the expectation with the requests to the simulator and the events of the routes.
 *
 * @param findings what went as expected
 * @param problems what did not go as expected; empty for a success
 */
record Summary(List<String> findings, List<String> problems) {

    private static final int FORBIDDEN = 403;

    private static final List<String> COMMANDS = List.of(
            "siprec-connector-create", "start-siprec", "start-noise-suppression", "send-dtmf", "switch-supervisor-role",
            "update-client-state",
            "stop-noise-suppression", "stop-siprec", "refer");

    private static final List<String> EVENTS = List.of(
            "call.initiated", "call.answered", "siprec.started", "call.dtmf.received", "call.dtmf.received",
            "siprec.stopped", "call.refer.started", "call.refer.completed", "call.hangup");

    static Summary of(TelnyxSimulator telnyx, Timeline timeline, Quickstart.Forgery forgery) {
        Summary summary = new Summary(new ArrayList<>(), new ArrayList<>());
        summary.checkCommands(telnyx);
        summary.checkEvents(telnyx, timeline);
        summary.checkForgery(forgery, timeline);
        return summary;
    }

    /** The summary of an aborted run. */
    static Summary brokenOff(Exception failure) {
        Throwable reason = failure;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        return new Summary(List.of(), List.of("broken off: " + reason));
    }

    boolean isSuccess() {
        return problems.isEmpty();
    }

    void print(PrintStream out, Duration time) {
        out.println();
        findings.forEach(out::println);
        if (isSuccess()) {
            out.println("OK: the customer has been connected (" + time.toMillis() + " ms)");
        } else {
            out.println("FAILED (" + time.toMillis() + " ms)");
            problems.forEach(problem -> out.println("  " + problem));
        }
    }

    private void checkCommands(TelnyxSimulator telnyx) {
        int once = 0;
        for (String command : COMMANDS) {
            List<ReceivedCommand> received = telnyx.received(command);
            long accepted = received.stream().filter(ReceivedCommand::tookEffect).count();
            if (accepted == 1) {
                once++;
            } else {
                problems.add("%s: accepted %d times instead of once; %s".formatted(
                        command, accepted, answers(received.stream().map(ReceivedCommand::status))));
            }
        }
        findings.add("commands  %d of %d accepted, each once".formatted(once, COMMANDS.size()));
    }

    private void checkEvents(TelnyxSimulator telnyx, Timeline timeline) {
        int done = 0;
        for (String type : new LinkedHashSet<>(EVENTS)) {
            int expected = Collections.frequency(EVENTS, type);
            int seen = Collections.frequency(timeline.seenTypes(), type);
            List<Delivery> deliveries = telnyx.deliveries(type);
            long acknowledged = deliveries.stream().filter(Delivery::acknowledged).map(Delivery::eventId).distinct().count();
            if (seen == expected && acknowledged == expected) {
                done += expected;
            } else {
                problems.add("%s: %d expected, %d seen by a route, %d acknowledged; %s".formatted(
                        type, expected, seen, acknowledged, answers(deliveries.stream().map(Delivery::status))));
            }
        }
        findings.add("webhooks  %d of %d verified and done".formatted(done, EVENTS.size()));
    }

    private static String answers(Stream<Integer> statuses) {
        String all = statuses.map(String::valueOf).collect(Collectors.joining(", "));
        return all.isEmpty() ? "it was never sent" : "answered " + all;
    }

    private void checkForgery(Quickstart.Forgery forgery, Timeline timeline) {
        boolean seen = timeline.hasSeen(forgery.eventId());
        if (forgery.status() != FORBIDDEN || seen) {
            problems.add("the forged webhook was answered with %d instead of %d%s".formatted(
                    forgery.status(), FORBIDDEN, seen ? ", and a route has seen it" : ""));
        } else {
            findings.add("forgery   refused, and seen by no route");
        }
    }
}
