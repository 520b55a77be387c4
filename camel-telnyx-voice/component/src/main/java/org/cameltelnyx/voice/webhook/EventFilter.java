package org.cameltelnyx.voice.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.cameltelnyx.voice.event.EventTypes;
import org.cameltelnyx.voice.event.VoiceEvent;

/**
 * Chooses events by their type.
 */
public final class EventFilter {

    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9_.*-]+");

    /** Types without a wildcard, in lower case: a set, because many routes can share a path. */
    private final Set<String> types;
    private final List<Predicate<String>> patterns;

    private EventFilter(Set<String> types, List<Predicate<String>> patterns) {
        this.types = types;
        this.patterns = patterns;
    }

    /**
     * Reads a filter.
     *
     * @param  text                     event types separated by commas, with {@code *} for any characters; null or
     *                                  blank chooses all events
     * @return                          the filter
     * @throws IllegalArgumentException if an entry cannot be an event type
     */
    public static EventFilter parse(String text) {
        if (text == null || text.isBlank()) {
            return new EventFilter(Set.of(), List.of());
        }
        Map<Boolean, Set<String>> entries = Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(EventFilter::checked)
                .collect(Collectors.partitioningBy(entry -> entry.contains("*"), Collectors.toSet()));
        return new EventFilter(entries.get(false), entries.get(true).stream().map(EventFilter::pattern).toList());
    }

    private static String checked(String entry) {
        if (!PATTERN.matcher(entry).matches()) {
            throw new IllegalArgumentException(
                    "events: '" + entry + "' is no event type. Give types such as call.refer.completed, separated by commas,"
                            + " with * for any characters, for example call.refer.*,siprec.*");
        }
        String type = entry.toLowerCase(Locale.ROOT);
        if (!EventTypes.isKnown(type) && runsTogether(type)) {
            throw new IllegalArgumentException(
                    "events: '" + entry
                            + "' is several event types in one. Separate them by commas, also where each stands on a"
                            + " line of its own");
        }
        return type;
    }

    /**
     * The entries of a filter that match no event type known to this version. Telnyx can still send such events.
     *
     * @param  text the text of a filter that {@link #parse} accepts
     * @return      the entries as written, in their order
     */
    public static List<String> unknown(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(entry -> entry.contains("*")
                                ? !EventTypes.isKnown(pattern(entry.toLowerCase(Locale.ROOT)))
                                : !EventTypes.isKnown(entry))
                        .toList();
    }

    /**
     * Whether an entry consists of several types: Camel drops the line breaks of a literal, so that types on separate lines
     * run together.
     */
    private static boolean runsTogether(String entry) {
        return EventTypes.known()
                .keySet()
                .stream()
                .anyMatch(type -> entry.startsWith(type)
                        && (EventTypes.isKnown(entry.substring(type.length()))
                                || runsTogether(entry.substring(type.length()))));
    }

    private static Predicate<String> pattern(String entry) {
        return Pattern.compile(Arrays.stream(entry.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")))
                .asMatchPredicate();
    }

    /**
     * Whether this filter chooses an event, by any of the names under which its type is known.
     *
     * @param  event the event
     * @return       true if it is chosen
     */
    public boolean accepts(VoiceEvent event) {
        if (types.isEmpty() && patterns.isEmpty()) {
            return true;
        }
        for (String name : event.names()) {
            if (types.contains(name) || matches(name)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(String name) {
        for (Predicate<String> pattern : patterns) {
            if (pattern.test(name)) {
                return true;
            }
        }
        return false;
    }
}
