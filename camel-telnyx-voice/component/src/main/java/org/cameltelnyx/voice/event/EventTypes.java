package org.cameltelnyx.voice.event;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The event types that have a record, and all names of each type: {@code call.refer.started} (API version 2),
 * {@code call_refer_started} (version 1), {@code callReferStarted} (the official document, which names a few types
 * differently), and both {@code siprec.started} (the wire) and {@code call.siprec.started}.
 */
public final class EventTypes {

    private static final SortedMap<String, Class<? extends VoiceEvent>> BY_TYPE = new TreeMap<>();
    private static final Map<String, Names> BY_NAME = new HashMap<>();

    static {
        EventNames.RECORDS.forEach(EventTypes::add);
    }

    private EventTypes() {
    }

    /**
     * The types that have a record.
     *
     * @return the record of each type by its name on the wire, in alphabetical order
     */
    public static SortedMap<String, Class<? extends VoiceEvent>> known() {
        return java.util.Collections.unmodifiableSortedMap(BY_TYPE);
    }

    /**
     * Whether a type of this name has a record.
     *
     * @param  name the name of a type, in any spelling that Telnyx uses
     * @return      true if the type has a record
     */
    public static boolean isKnown(String name) {
        return BY_NAME.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /**
     * Whether a pattern matches a type that has a record.
     *
     * @param  pattern returns true for the names that it matches
     * @return         true if it matches a name of such a type, in any spelling that Telnyx uses
     */
    public static boolean isKnown(Predicate<String> pattern) {
        return BY_NAME.keySet().stream().anyMatch(pattern);
    }

    static Names of(String name) {
        Names names = BY_NAME.get(name.toLowerCase(Locale.ROOT));
        return names != null ? names : new Names(UnknownEvent.class, spellings(name));
    }

    private static void add(Class<? extends VoiceEvent> record) {
        EventType annotation = record.getAnnotation(EventType.class);
        String type = annotation.value();
        BY_TYPE.put(type, record);
        Set<String> all = new LinkedHashSet<>(spellings(type));
        if (!type.startsWith("call.") && !type.startsWith("conference.")) {
            all.addAll(spellings("call." + type));
        }
        for (String name : annotation.also()) {
            all.addAll(spellings(name));
        }
        Names names = new Names(record, Set.copyOf(all));
        all.forEach(name -> BY_NAME.put(name, names));
    }

    private static Set<String> spellings(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return Stream.of(lower, lower.replace('.', '_'), lower.replace('_', '.'), lower.replace(".", "").replace("_", ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    record Names(Class<? extends VoiceEvent> record, Set<String> names) {
    }
}
