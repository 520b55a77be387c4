package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The failure of a test that has waited in vain: what it waited for, similar commands and events, and the whole history
 * without headers and bodies, which can contain secrets.
 */
final class InVain {

    static final String NO_URL = "no webhook URL";

    private static final int MAX_LINES = 100;
    private static final int MAX_CALLS = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final List<ReceivedCommand> commands;
    private final List<Delivery> deliveries;
    private final List<String> underWay;
    private final List<SimulatedCall> calls;
    private final String whyNoUrl;

    InVain(
            List<ReceivedCommand> commands, List<Delivery> deliveries, List<String> underWay, List<SimulatedCall> calls,
            String whyNoUrl) {
        this.commands = commands;
        this.deliveries = deliveries;
        this.underWay = underWay;
        this.calls = calls;
        this.whyNoUrl = whyNoUrl;
    }

    private record Line(Instant at, String text) {
    }

    /** Creates the exception; the name is that of the awaited action or event, or null. */
    IllegalStateException waitedFor(String what, String name, Duration timeout) {
        List<String> lines = new ArrayList<>();
        lines.add("Waited " + timeout.toMillis() + " ms in vain for " + what + ".");
        if (deliveries.stream().anyMatch(delivery -> NO_URL.equals(delivery.failure()))) {
            lines.add("There was no webhook URL, so events were recorded but not delivered; " + whyNoUrl);
        }
        Set<String> near = name == null ? Set.of() : near(name);
        if (!near.isEmpty()) {
            lines.add("Similar: " + String.join("; ", near) + ".");
        }
        List<Line> all = happened();
        lines.add(all.isEmpty() ? "Nothing has happened." : "Commands (-->) and deliveries (<--), oldest first:");
        if (all.size() > MAX_LINES) {
            lines.add("  (" + (all.size() - MAX_LINES) + " earlier)");
        }
        all.stream().skip(Math.max(0, all.size() - MAX_LINES)).forEach(line -> lines.add("  " + line.text()));
        if (!underWay.isEmpty()) {
            lines.add("In flight: " + String.join(", ", underWay) + ".");
        }
        calls.stream().skip(Math.max(0, calls.size() - MAX_CALLS)).forEach(call -> lines.add("Call " + describe(call)));
        return new IllegalStateException(String.join(System.lineSeparator(), lines));
    }

    private List<Line> happened() {
        Stream<Line> received = commands.stream()
                .map(command -> new Line(command.receivedAt(), time(command.receivedAt())
                        + " --> " + describe(command)));
        Stream<Line> delivered = deliveries.stream()
                .map(delivery -> new Line(delivery.sentAt(), time(delivery.sentAt())
                        + " <-- " + describe(delivery)));
        return Stream.concat(received, delivered).sorted(Comparator.comparing(Line::at)).toList();
    }

    /** The commands and deliveries with that name, and with similar names. */
    private Set<String> near(String name) {
        Set<String> near = new LinkedHashSet<>();
        commands.stream().filter(command -> isNear(command.action(), name)).forEach(command -> near.add(describe(command)));
        deliveries.stream()
                .filter(delivery -> isNear(delivery.eventType(), name))
                .forEach(
                        delivery -> near.add(describe(delivery)));
        return near;
    }

    private static boolean isNear(String other, String name) {
        if (other.contains(".") != name.contains(".")) {
            return false;
        }
        int dot = name.lastIndexOf('.');
        return name.contains(".")
                ? dot > name.indexOf('.') ? other.startsWith(name.substring(0, dot + 1)) : other.equals(name)
                : Stream.of(other.split("-")).anyMatch(Arrays.asList(name.split("-"))::contains);
    }

    private static String describe(ReceivedCommand command) {
        String what = command.action().isEmpty() ? command.method() + " " + command.path() : command.action();
        String outcome = command.status() == 0 ? "no answer" : Integer.toString(command.status());
        String effect = command.status() < 300 && command.status() > 0 && !command.tookEffect()
                && !command.method().equals("GET") ? ", command_id repeated, no effect" : "";
        String refusal = command.refusal() == null ? "" : ", refused: " + command.refusal();
        return what + ": " + outcome + effect + refusal + of(command.callControlId());
    }

    private static String describe(Delivery delivery) {
        String outcome = delivery.status() == 0 ? delivery.failure() : Integer.toString(delivery.status());
        String attempt = delivery.attempt() > 1 ? ", attempt " + delivery.attempt() : "";
        String type = delivery.eventType().isEmpty() ? "a raw body" : delivery.eventType();
        return type + ": " + outcome + attempt + of(delivery.payload().path("call_control_id").textValue());
    }

    private static String describe(SimulatedCall call) {
        List<String> underWay = new ArrayList<>(List.of(call.state().name().toLowerCase(Locale.ROOT)));
        underWay.addAll(call.underWay());
        return call.callControlId() + " from " + call.from() + " to " + call.to() + ": " + String.join(", ", underWay);
    }

    private static String of(String callControlId) {
        return callControlId == null ? "" : " (" + callControlId + ")";
    }

    private static String time(Instant at) {
        return TIME.format(LocalTime.ofInstant(at, ZoneId.systemDefault()));
    }
}
