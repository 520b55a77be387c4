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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.camel.spi.UriParam;
import org.apache.camel.support.EndpointHelper;
import org.apache.camel.util.URISupport;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.command.RawText;
import org.cameltelnyx.voice.event.EventTypes;
import org.cameltelnyx.voice.schema.FieldModel;
import org.cameltelnyx.voice.support.EndpointName;
import org.cameltelnyx.voice.support.ResourceId;
import org.cameltelnyx.voice.support.Suggestion;
import org.cameltelnyx.voice.support.Text;

/**
 * Checks the options of an endpoint URI. The messages name options, and show no value of an option except of a number,
 * because others may be secret.
 */
final class EndpointOptions {

    private static final Map<String, Set<String>> BY_LABEL = Map.of(
            "producer", withLabel("producer"), "consumer", withLabel("consumer"));

    /** Options whose values contain no space, so that a space in them is a plus sign that Camel has decoded. */
    private static final Set<String> WITHOUT_SPACES = names(List.of("apiKey", "baseUrl", "path", "resource"));

    private static final Set<Class<?>> NUMBER_TYPES = Set.of(int.class, long.class, Long.class);
    private static final Map<String, Field> NUMBERS = numbers();
    private static final Pattern INT = Pattern.compile("-?\\d{1,10}");
    private static final Pattern LONG = Pattern.compile("-?\\d{1,18}");
    private static final Pattern TIME = Pattern.compile("(?=.)(\\d{1,9}d)?(\\d{1,9}h)?(\\d{1,9}m)?(\\d{1,9}s)?(\\d{1,9}ms)?");

    private static final Pattern NEW_FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_.\\[\\]]*");

    private EndpointOptions() {
    }

    /**
     * Whether the option is {@code RAW({{?name}})} and the property has no value. Camel itself drops a {@code {{?name}}}
     * that is not in RAW.
     */
    static boolean isWithoutValue(Object option) {
        return option instanceof RawText raw && raw.text().startsWith("{{?") && raw.text().endsWith("}}");
    }

    /** Replaces values that the author has written as RAW(...) by a {@link RawText}; Camel does not decode them. */
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

    /** Turns raw values into text, and restores plus signs in values that contain no space, for the options that Camel sets. */
    static void restorePlus(Map<String, Object> parameters) {
        parameters.replaceAll((name, value) -> value instanceof RawText raw
                ? raw.text()
                : value instanceof String text && WITHOUT_SPACES.contains(name) ? text.replace(' ', '+') : value);
    }

    /** Creates the exception for an unknown name. Its message lists all names only if none is similar. */
    static IllegalArgumentException unknownName(String name, Map<String, Side> named) {
        Optional<String> event = Suggestion.nearest(name, EventTypes.known().keySet());
        String meant = EventTypes.isKnown(name) || name.contains("*") ? name : event.orElse(null);
        if (meant != null && name.contains(".")) {
            return EndpointName.invalid(name, meant + " is the type of an event. To receive it, write "
                    + EndpointName.uri(EndpointName.WEBHOOK) + "?events=" + meant + ".");
        }
        Set<String> actions = ActionModel.all().keySet();
        String suggestion = Suggestion.question(name, Stream.concat(actions.stream(), named.keySet().stream()).toList());
        return EndpointName.invalid(name, "there is no action of this name" + suggestion + "."
                + (suggestion.isEmpty()
                        ? " There are: " + String.join(", ", actions) + " to send commands, " + named.entrySet()
                                .stream()
                                .map(each -> each.getKey() + ", which " + each.getValue().purpose())
                                .collect(Collectors.joining(", and ", "", "."))
                        : ""));
    }

    static void refuseMisplaced(String action, Side side, Collection<String> given) {
        Set<String> own = side.options();
        List<String> misplaced = given.stream().filter(name -> isOfAll(name) && !own.contains(name)).sorted().toList();
        if (!misplaced.isEmpty()) {
            String owners = Side.named(side.endpoint)
                    .values()
                    .stream()
                    .filter(other -> misplaced.stream().anyMatch(other.options()::contains))
                    .map(Side::owner)
                    .distinct()
                    .collect(Collectors.joining(" and "));
            throw EndpointName.invalid(action, String.join(", ", misplaced) + " is for " + owners + ", and this endpoint "
                    + side.purpose() + ".");
        }
    }

    /**
     * Rejects options that the endpoint does not know. With additionalFields=true they are fields for Telnyx, unless they
     * must be errors: a misspelt option, or the rest of a value after an ampersand.
     */
    static void refuseUnknown(String action, Side side, Collection<String> unknown) {
        List<String> ids = unknown.isEmpty() ? List.of() : side.ids();
        List<String> known = knownTo(side);
        known.addAll(ids);
        List<String> wrong = unknown.stream()
                .filter(name -> ids.stream().noneMatch(id -> Side.isSame(name, id)))
                .filter(name -> !side.isOpen() || !NEW_FIELD.matcher(name).matches() || isKnown(side, name)
                        || Suggestion.nearest(name, known).isPresent())
                .sorted()
                .toList();
        if (wrong.isEmpty()) {
            return;
        }
        String names = wrong.stream()
                .map(name -> "'" + name + "'" + Suggestion.question(name.replace("_", ""), known))
                .collect(Collectors.joining(", "));
        throw EndpointName.invalid(action, "unknown option " + names
                + ". If it is part of a value that contains '&', write that value as RAW(...)."
                + (side.isOpen() ? " If it is nevertheless a new field of Telnyx, put it into the body." : "")
                + (!side.isOpen() && known.contains("additionalFields")
                        ? " To send a field that this version does not know, set additionalFields=true."
                        : "")
                + " The options are: " + String.join(", ", known) + ".");
    }

    private static boolean isKnown(Side side, String name) {
        return ResourceId.named(name).isPresent() || side.action().flatMap(action -> action.field(name)).isPresent();
    }

    private static List<String> knownTo(Side side) {
        List<String> known = new ArrayList<>();
        side.action().ifPresent(action -> action.fields().stream().map(FieldModel::name).forEach(known::add));
        side.options().stream().filter(side::takes).forEach(known::add);
        return known;
    }

    /** Rejects an option that is given more than once; Camel turns its values into a list. */
    static void refuseSeveral(String action, Map<String, Object> parameters) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        parameters.forEach((name, value) -> {
            if (!names.add(name) || value instanceof List && isOfAll(name)) {
                throw EndpointName.invalid(action, "the option " + name + " is given more than once.");
            }
        });
    }

    /**
     * Rejects a value that is no number if the option is one. Camel parses every number as a time: it turns 2m into 120000,
     * and abc into 0.
     *
     * @param where the endpoint or component, for the message
     * @param name  the name of an option, in any case
     * @param value its value
     */
    static void refuseNoNumber(String where, String name, Object value) {
        Field number = NUMBERS.get(name);
        if (number == null || !(value instanceof String || value instanceof Number)
                || EndpointHelper.isReferenceParameter(value.toString())) {
            return;
        }
        String text = value.toString();
        boolean isTime = !number.getAnnotation(UriParam.class).javaType().isEmpty();
        boolean fits = number.getType() == int.class
                ? INT.matcher(text).matches() && Long.parseLong(text) == (int) Long.parseLong(text)
                : LONG.matcher(text).matches() || isTime && TIME.matcher(text).matches();
        if (!fits) {
            throw new IllegalArgumentException(
                    where + ": " + number.getName() + " is '" + Text.printable(text) + "', and must be "
                            + (isTime
                                    ? "a time: milliseconds such as 5000, or with the units d, h, m, s and ms such as 1m30s."
                                    : "a whole number without a unit, such as "
                                            + number.getAnnotation(UriParam.class).defaultValue() + "."));
        }
    }

    private static Map<String, Field> numbers() {
        Map<String, Field> numbers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Stream.of(TelnyxVoiceEndpoint.class, TelnyxVoiceConfiguration.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(UriParam.class) && NUMBER_TYPES.contains(field.getType()))
                .forEach(field -> numbers.put(field.getName(), field));
        return numbers;
    }

    private static boolean isOfAll(String name) {
        return BY_LABEL.values().stream().anyMatch(names -> names.contains(name));
    }

    /** {@return the options that have this label in Camel's catalog} */
    static Set<String> labelled(String label) {
        return BY_LABEL.get(label);
    }

    private static Set<String> withLabel(String side) {
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
