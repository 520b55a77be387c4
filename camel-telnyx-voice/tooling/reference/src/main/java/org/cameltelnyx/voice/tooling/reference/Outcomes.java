package org.cameltelnyx.voice.tooling.reference;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.action.Awaitable;
import org.cameltelnyx.voice.action.Awaitable.Instead;
import org.cameltelnyx.voice.api.CallEndedException;
import org.cameltelnyx.voice.support.ResourceId;

/** Writes the documentation of the outcome of an action, except for the events themselves. */
final class Outcomes {

    private static final String HANGUP = "call.hangup";

    private final ActionModel action;
    private final Awaitable awaitable;

    Outcomes(ActionModel action) {
        this.action = action;
        this.awaitable = action.type().getAnnotation(Awaitable.class);
    }

    boolean exist() {
        return awaitable != null;
    }

    /** Returns the events, and the default of how long to wait for them. */
    String cell() {
        return Markdown.codes(action.possibleOutcomes()) + " (" + text(timeout()) + ")";
    }

    String introduction() {
        String body = ", which becomes the body";
        return "With " + Markdown.code("await=true") + " the route continues after "
                + (action.possibleOutcomes().size() == 1 ? "this event" + body : "the first of these events" + body) + '.';
    }

    /** A list with the details of waiting. */
    String details() {
        List<String> lines = new ArrayList<>();
        for (Instead each : awaitable.instead()) {
            lines.add("With " + Markdown.code(each.field()) + values(each) + " it waits for "
                    + Markdown.codes(List.of(each.outcomes())) + '.');
        }
        if (!lines.isEmpty()) {
            lines.add("Otherwise it waits for " + Markdown.codes(action.outcomes()) + '.');
        }
        if (action.isOutcomeOfNewLeg()) {
            lines.add("These are events of the call leg that the command creates.");
        }
        if (action.isStopping()) {
            lines.add("A flow that waits for the outcome of the stopped command gets the same event.");
        }
        if (action.isOutlivingCall()) {
            lines.add("The event comes even if the call has ended.");
        } else if (endsWithCall()) {
            lines.add("If " + (action.isOutcomeOfNewLeg() ? "the other leg" : "the call") + " ends first, the route gets a "
                    + Markdown.code(CallEndedException.class.getSimpleName()) + '.');
        }
        lines.add(time());
        return lines.stream().map(line -> "- " + line + '\n').collect(Collectors.joining());
    }

    private static String values(Instead each) {
        if (each.values().length == 0) {
            return "";
        }
        return (each.values().length == 1 ? " " : " one of ") + Markdown.codes(List.of(each.values()));
    }

    /** Whether the end of a call leg fails the wait: the action has a leg, and its end is not an outcome. */
    private boolean endsWithCall() {
        return action.ids().contains(ResourceId.CALL_CONTROL_ID)
                && (action.isOutcomeOfNewLeg() || !action.outcomes().contains(HANGUP));
    }

    private String time() {
        String name = Markdown.code("awaitTimeout");
        if (awaitable.after().length == 0) {
            return name + " is " + text(timeout()) + " by default.";
        }
        String fields = Arrays.stream(awaitable.after()).map(Markdown::code).collect(Collectors.joining(" times "));
        return name + " is " + text(Duration.ofSeconds(awaitable.within())) + " more than " + fields + " by default: "
                + text(timeout()) + " if " + (awaitable.after().length == 1 ? "that is" : "these are") + " not set.";

    }

    private Duration timeout() {
        return action.outcomeTimeout(JsonNodeFactory.instance.objectNode());
    }

    private static String text(Duration duration) {
        List<String> parts = new ArrayList<>();
        add(parts, duration.toHours(), "hour");
        add(parts, duration.toMinutesPart(), "minute");
        add(parts, duration.toSecondsPart(), "second");
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, long number, String unit) {
        if (number > 0) {
            parts.add(number + " " + unit + (number == 1 ? "" : "s"));
        }
    }
}
