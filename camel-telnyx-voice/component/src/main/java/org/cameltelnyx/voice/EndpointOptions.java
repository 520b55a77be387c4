package org.cameltelnyx.voice;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.camel.spi.UriParam;
import org.apache.camel.util.URISupport;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.action.FieldModel;
import org.cameltelnyx.voice.action.ResourceId;
import org.cameltelnyx.voice.command.RawText;
import org.cameltelnyx.voice.event.EventTypes;
import org.cameltelnyx.voice.support.Suggestion;

/**
 * What can stand in an endpoint URI, and the messages for what cannot. They name options and never show values, which
 * may be secret.
 */
final class EndpointOptions {

    private static final Set<String> PRODUCER = labelled("producer");
    private static final Set<String> CONSUMER = labelled("consumer");

    /** Options of all endpoints whose values have no space, so that a space is a plus sign that Camel has decoded. */
    private static final Set<String> WITHOUT_SPACES = names(List.of("apiKey", "baseUrl", "path", "resource"));

    private static final Pattern NEW_FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_.\\[\\]]*");

    private EndpointOptions() {
    }

    /** Whether it is a {@code RAW({{?name}})} of a name without a value: Camel drops {@code {{?name}}} by itself. */
    static boolean isWithoutValue(Object option) {
        return option instanceof RawText raw && raw.text().startsWith("{{?") && raw.text().endsWith("}}");
    }

    /** Marks what the author has written as RAW(...), of which Camel has decoded nothing. */
    static void markRaw(Map<String, Object> parameters) {
        Map<String, Object> plain = new HashMap<>(parameters);
        URISupport.resolveRawParameterValues(plain);
        plain.forEach((name, value) -> parameters.put(name, raw(parameters.get(name), value)));
    }

    private static Object raw(Object written, Object plain) {
        if (written instanceof List<?> several && plain instanceof List<?> values) {
            return IntStream.range(0, values.size()).mapToObj(i -> raw(several.get(i), values.get(i))).toList();
        }
        return plain instanceof String text && !text.equals(written) ? new RawText(text) : plain;
    }

    /** The options of all endpoints as Camel sets them: as text, with the plus signs that Camel has decoded. */
    static void restorePlus(Map<String, Object> parameters) {
        parameters.replaceAll((name, value) -> value instanceof RawText raw
                ? raw.text()
                : value instanceof String text && WITHOUT_SPACES.contains(name) ? text.replace(' ', '+') : value);
    }

    static void refuseUnknownAction(String action) {
        if (List.of(TelnyxVoiceConstants.WEBHOOK, TelnyxVoiceConstants.REQUEST).contains(action)
                || ActionModel.find(action).isPresent()) {
            return;
        }
        Optional<String> event = Suggestion.nearest(action, EventTypes.known().keySet());
        String meant = EventTypes.isKnown(action) || action.contains("*") ? action : event.orElse(null);
        if (meant != null && action.contains(".")) {
            throw new IllegalArgumentException(
                    "telnyx-voice:" + action + ": " + meant + " is the type of an event. To receive it, write telnyx-voice:"
                            + TelnyxVoiceConstants.WEBHOOK + "?events=" + meant + ".");
        }
        String suggestion = Suggestion.question(action, actionsAndWebhook());
        throw new IllegalArgumentException(
                "telnyx-voice:" + action + ": there is no action of this name" + suggestion + "."
                        + (suggestion.isEmpty()
                                ? " There are: " + String.join(", ", ActionModel.all().keySet())
                                        + " (to send commands), " + TelnyxVoiceConstants.REQUEST
                                        + " (to send any other command), and " + TelnyxVoiceConstants.WEBHOOK
                                        + " (to receive events)."
                                : ""));
    }

    /** The type that may have been meant. */
    static String similarEvent(String type) {
        return Suggestion.question(type, EventTypes.known().keySet());
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

    /**
     * Refuses options that the endpoint does not know. With additionalFields=true they are fields for Telnyx, unless they can
     * only be errors: another spelling of what is known, or the rest of a value behind an ampersand.
     */
    static void refuseUnknown(String action, ActionModel model, Collection<String> unknown, boolean additionalFields) {
        List<String> known = knownTo(action, model);
        List<String> wrong = unknown.stream()
                .filter(name -> !additionalFields || !NEW_FIELD.matcher(name).matches() || isKnown(model, name)
                        || Suggestion.nearest(name, known).isPresent())
                .sorted()
                .toList();
        if (wrong.isEmpty()) {
            return;
        }
        String names = wrong.stream()
                .map(name -> "'" + name + "'" + Suggestion.question(name.replace("_", ""), known))
                .collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                "telnyx-voice:" + action + ": unknown option " + names
                        + ". If it is a part of a value that holds '&', write that value as RAW(...)."
                        + (action.equals(TelnyxVoiceConstants.WEBHOOK)
                                ? ""
                                : additionalFields
                                        ? " If it is a new field of Telnyx all the same, give it in the body."
                                        : " To send a field that this version does not know, set additionalFields=true.")
                        + " The options are: " + String.join(", ", known) + ".");
    }

    private static boolean isKnown(ActionModel model, String name) {
        return ResourceId.named(name).isPresent() || model != null && model.field(name).isPresent();
    }

    private static List<String> knownTo(String action, ActionModel model) {
        List<String> known = new ArrayList<>();
        if (model != null) {
            model.fields().stream().map(FieldModel::name).forEach(known::add);
        }
        (action.equals(TelnyxVoiceConstants.WEBHOOK) ? CONSUMER : PRODUCER).stream()
                .filter(option -> isFor(model, option))
                .forEach(known::add);
        return known;
    }

    /** Refuses an option of all endpoints that is given more than once; Camel makes a list of its values. */
    static void refuseSeveral(String action, Map<String, Object> parameters) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        parameters.forEach((name, value) -> {
            if (!names.add(name) || value instanceof List && isOwn(name)) {
                throw new IllegalArgumentException(
                        "telnyx-voice:" + action + ": the option " + name + " is given more than once.");
            }
        });
    }

    private static boolean isOwn(String name) {
        return PRODUCER.contains(name) || CONSUMER.contains(name);
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
