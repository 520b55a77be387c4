package org.cameltelnyx.voice.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.cameltelnyx.voice.event.VoiceEvent;

/**
 * Chooses events by their type.
 */
public final class EventFilter {

    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9_.*-]+");

    private final List<Predicate<String>> patterns;

    private EventFilter(List<Predicate<String>> patterns) {
        this.patterns = patterns;
    }

    /**
     * Reads a filter.
     *
     * @param  text                     event types separated by commas, with {@code *} for any characters; null or
     *                                  blank chooses all events
     * @return                          the filter
     * @throws IllegalArgumentException if an entry can be no event type
     */
    public static EventFilter parse(String text) {
        if (text == null || text.isBlank()) {
            return new EventFilter(List.of());
        }
        return new EventFilter(Arrays.stream(text.split(",", -1)).map(String::strip).map(EventFilter::pattern).toList());
    }

    private static Predicate<String> pattern(String entry) {
        if (!PATTERN.matcher(entry).matches()) {
            throw new IllegalArgumentException(
                    "events: '" + entry + "' is no event type. Give types such as call.refer.completed, separated by commas,"
                            + " with * for any characters, for example call.refer.*,siprec.*");
        }
        return Pattern.compile(Arrays.stream(entry.toLowerCase(Locale.ROOT).split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"))).asMatchPredicate();
    }

    /**
     * Whether this filter chooses an event, by any of the names under which its type is known.
     *
     * @param  event the event
     * @return       true if it is chosen
     */
    public boolean accepts(VoiceEvent event) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> event.names().stream().anyMatch(pattern));
    }
}
