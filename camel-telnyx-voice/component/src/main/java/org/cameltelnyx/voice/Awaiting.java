package org.cameltelnyx.voice;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.event.EventTypes;
import org.cameltelnyx.voice.support.Suggestion;

/**
 * The values of the options {@code await} and {@code awaitTimeout} of an endpoint.
 *
 * @param action  the action
 * @param types   the event types that the option await names; empty means all outcomes of the action
 * @param timeout how long to wait, or null for the default of the command
 */
record Awaiting(ActionModel action, List<String> types, Duration timeout) {

    private static final String OUTCOMES = "true";

    /**
     * Reads the options.
     *
     * @param  action                   the action
     * @param  await                    true, or the event types to wait for
     * @param  timeout                  milliseconds, or null
     * @return                          the values, or null if await is not set or false
     * @throws IllegalArgumentException if the action can never lead to one of these events, or awaitTimeout is set without
     *                                  await
     */
    static Awaiting of(ActionModel action, String await, Long timeout) {
        if (await == null || "false".equals(await)) {
            if (timeout != null) {
                throw action.invalid("awaitTimeout is set without await=true.");
            }
            return null;
        }
        if (action.outcomes().isEmpty()) {
            throw action
                    .invalid(
                            "await is set, but a command of this action has no outcome: it is complete when Telnyx has accepted"
                                    + " it. Remove the option await. The actions that have outcomes are "
                                    + ActionModel.all()
                                            .values()
                                            .stream()
                                            .filter(other -> !other.outcomes().isEmpty())
                                            .map(ActionModel::name)
                                            .collect(Collectors.joining(", "))
                                    + ".");
        }
        List<String> types = OUTCOMES.equals(await)
                ? List.of()
                : Arrays.stream(await.split(",", -1)).map(String::strip).toList();
        types.forEach(type -> refuseImpossible(action, type));
        return new Awaiting(action, types, timeout == null ? null : Duration.ofMillis(timeout));
    }

    private static void refuseImpossible(ActionModel action, String type) {
        Set<String> possible = possible(action);
        if (!possible.contains(type)) {
            throw action.invalid("await must be true, or types of events that this action can lead to, separated by commas. '"
                    + ActionModel.shown(type) + "' is " + (EventTypes.isKnown(type) ? "none of them" : "no type of event")
                    + Suggestion.question(type, possible) + ". The types are: " + String.join(", ", possible) + ".");
        }
    }

    /**
     * The event types that end the wait for a command.
     *
     * @param  json the JSON of the command
     * @return      event types
     */
    List<String> types(JsonNode json) {
        return types.isEmpty() ? action.outcomes(json) : types;
    }

    /** {@return all event types that could end a wait} */
    Set<String> all() {
        return types.isEmpty() ? possible(action) : Set.copyOf(types);
    }

    private static Set<String> possible(ActionModel action) {
        Set<String> possible = new TreeSet<>(action.possibleOutcomes());
        possible.addAll(action.events());
        return possible;
    }

    /**
     * How long to wait.
     *
     * @param  json the JSON of the command
     * @return      the time
     */
    Duration timeout(JsonNode json) {
        return timeout == null ? action.outcomeTimeout(json) : timeout;
    }
}
