package org.cameltelnyx.voice;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.camel.spi.UriParam;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.action.FieldModel;
import org.cameltelnyx.voice.action.ResourceId;
import org.cameltelnyx.voice.event.EventTypes;

/**
 * What can stand in an endpoint URI, and the messages for what cannot. They name options and never show values, which
 * may be secret.
 */
final class EndpointOptions {

    private static final Set<String> PRODUCER = labelled("producer");
    private static final Set<String> CONSUMER = labelled("consumer");

    /** Options of all endpoints whose values have no space, so that a space is a plus sign that Camel has decoded. */
    private static final Set<String> WITHOUT_SPACES = names(List.of("apiKey", "baseUrl", "path", "resource"));

    private EndpointOptions() {
    }

    /** Whether it is a {@code RAW({{?name}})} of a name without a value: Camel drops {@code {{?name}}} by itself. */
    static boolean isWithoutValue(Object option) {
        return option instanceof String text && text.startsWith("{{?") && text.endsWith("}}");
    }

    static void restorePlus(Map<String, Object> parameters) {
        parameters.replaceAll((name, value) -> value instanceof String text && WITHOUT_SPACES.contains(name)
                ? text.replace(' ', '+')
                : value);
    }

    static void refuseUnknownAction(String action) {
        if (!List.of(TelnyxVoiceConstants.WEBHOOK, TelnyxVoiceConstants.REQUEST).contains(action)
                && ActionModel.find(action).isEmpty()) {
            if (EventTypes.isKnown(action)) {
                throw new IllegalArgumentException(
                        "telnyx-voice:" + action + ": " + action + " is an event. To receive it, write"
                                + " telnyx-voice:" + TelnyxVoiceConstants.WEBHOOK + "?events=" + action + ".");
            }
            String suggestion = suggestion(action, actionsAndWebhook());
            throw new IllegalArgumentException(
                    "telnyx-voice:" + action + ": there is no action of this name" + suggestion + "."
                            + (suggestion.isEmpty()
                                    ? " There are: " + String.join(", ", ActionModel.all().keySet())
                                            + " (to send commands), " + TelnyxVoiceConstants.REQUEST
                                            + " (to send any other command), and " + TelnyxVoiceConstants.WEBHOOK
                                            + " (to receive events)."
                                    : ""));
        }
    }

    /** The type that may have been meant. */
    static String similarEvent(String type) {
        return suggestion(type, EventTypes.known().keySet());
    }

    static void refuseWrongSide(String action, Collection<String> given) {
        refuseUnknownAction(action);
        boolean webhook = action.equals(TelnyxVoiceConstants.WEBHOOK);
        Set<String> misplaced = names(given);
        misplaced.retainAll(webhook ? PRODUCER : CONSUMER);
        if (!misplaced.isEmpty()) {
            throw new IllegalArgumentException(
                    "telnyx-voice:" + action + ": " + String.join(", ", misplaced)
                            + (webhook
                                    ? " is for endpoints that send commands, and this one receives events."
                                    : " is for telnyx-voice:webhook, and this endpoint sends commands."));
        }
    }

    static void refuseUnknown(String action, ActionModel model, Collection<String> unknown) {
        if (unknown.isEmpty()) {
            return;
        }
        List<String> known = new ArrayList<>();
        if (model != null) {
            model.fields().stream().map(FieldModel::name).forEach(known::add);
        }
        (action.equals(TelnyxVoiceConstants.WEBHOOK) ? CONSUMER : PRODUCER).stream()
                .filter(option -> isFor(model, option))
                .forEach(known::add);
        String names = unknown.stream()
                .sorted()
                .map(name -> "'" + name + "'" + suggestion(name, known))
                .collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                "telnyx-voice:" + action + ": unknown option " + names
                        + ". If it is a part of a value that holds '&', write that value as RAW(...)."
                        + (action.equals(TelnyxVoiceConstants.WEBHOOK)
                                ? ""
                                : " To send a field that this version does not know, set additionalFields=true.")
                        + " The options are: " + String.join(", ", known) + ".");
    }

    /** Whether an option of all endpoints means something for this one, which has no model if it is no action of its own. */
    private static boolean isFor(ActionModel model, String option) {
        return switch (option) {
            case "allPages" -> model != null && model.isList();
            case "httpMethod", "resource" -> model == null;
            case "clientStateText", "targetLegClientStateText" -> model != null && model.field(option).isPresent();
            default -> model == null || ResourceId.named(option).map(model.ids()::contains).orElse(true);
        };
    }

    private static String suggestion(String name, Collection<String> known) {
        String wrong = name.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> distance(wrong, candidate.toLowerCase(Locale.ROOT)) <= 1 + wrong.length() / 5)
                .min((a, b) -> distance(wrong, a.toLowerCase(Locale.ROOT)) - distance(wrong, b.toLowerCase(Locale.ROOT)))
                .map(nearest -> " (did you mean " + nearest + "?)")
                .orElse("");
    }

    /** The edit distance of Levenshtein. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substitution, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    private static List<String> actionsAndWebhook() {
        return Stream
                .concat(ActionModel.all().keySet().stream(),
                        Stream.of(TelnyxVoiceConstants.WEBHOOK, TelnyxVoiceConstants.REQUEST))
                .toList();
    }

    private static Set<String> labelled(String side) {
        return names(Stream.of(TelnyxVoiceEndpoint.class, TelnyxVoiceConfiguration.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> isFor(side, field))
                .map(Field::getName)
                .toList());
    }

    private static boolean isFor(String side, Field field) {
        UriParam option = field.getAnnotation(UriParam.class);
        return option != null && List.of(option.label().split(",")).contains(side);
    }

    private static Set<String> names(Collection<String> names) {
        Set<String> anyCase = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.addAll(names);
        return anyCase;
    }
}
