package org.cameltelnyx.voice.tooling;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Generates the classes that list actions, events and sides.
 */
final class ListSource {

    private ListSource() {
    }

    /** The class that lists the actions: the names for the catalog, the records for the component itself. */
    static String actions(List<RecordSource> actions) {
        List<RecordSource> sorted = sorted(actions);
        return """
                package %s;

                import java.util.Map;

                /**
                 * All actions.
                 */
                public final class Actions {

                    /** The names, separated by commas. */
                    public static final String NAMES = "%s";

                    static final Map<String, Class<? extends Command>> BY_NAME = Map.ofEntries(
                            %s);

                    private Actions() {
                    }
                }
                """.formatted(sorted.get(0).packageName(),
                sorted.stream().map(RecordSource::actionName).collect(Collectors.joining(",")),
                entries(sorted, RecordSource::actionName, ".class"));
    }

    /** The class with a constant for each event type. */
    static String events(List<RecordSource> events) {
        List<RecordSource> sorted = sorted(events);
        String constants = sorted.stream().map(event -> {
            String type = event.value("EventType", "value").orElseThrow().toString();
            return """
                        /** The type of {@link %s}. */
                        public static final String %s = "%s";

                    """.formatted(event.simpleName(), type.toUpperCase(Locale.ROOT).replace('.', '_'), type);
        }).collect(Collectors.joining());
        return """
                package %s;

                import java.util.List;

                /**
                 * The types of all events as on the wire, for filters, for comparisons with the header
                 * {@code CamelTelnyxVoiceEventType} and for {@code switch}.
                 */
                public final class EventNames {

                %s    static final List<Class<? extends VoiceEvent>> RECORDS = %s;

                    private EventNames() {
                    }
                }
                """.formatted(sorted.get(0).packageName(), constants, classes(sorted));
    }

    /** The class that lists the kinds of endpoints other than actions. */
    static String sides(List<RecordSource> sides) {
        List<RecordSource> sorted = sorted(sides);
        Function<RecordSource, String> name = side -> side.value("SideName", "value").orElseThrow().toString();
        return """
                package %s;

                import java.util.Map;
                import java.util.function.Function;

                /**
                 * The kinds of endpoints other than actions.
                 */
                final class Sides {

                    /** The names, separated by commas. */
                    static final String NAMES = "%s";

                    static final Map<String, Function<TelnyxVoiceEndpoint, Side>> BY_NAME = Map.ofEntries(
                            %s);

                    private Sides() {
                    }
                }
                """.formatted(sorted.get(0).packageName(), sorted.stream().map(name).collect(Collectors.joining(",")),
                entries(sorted, name, "::new"));
    }

    private static List<RecordSource> sorted(List<RecordSource> records) {
        return records.stream().sorted(Comparator.comparing(RecordSource::simpleName)).toList();
    }

    private static String entries(List<RecordSource> sources, Function<RecordSource, String> name, String suffix) {
        return sources.stream()
                .map(each -> "Map.entry(\"%s\", %s%s)".formatted(name.apply(each), each.simpleName(), suffix))
                .collect(Collectors.joining(",\n            "));
    }

    private static String classes(List<RecordSource> records) {
        return records.stream()
                .map(each -> each.simpleName() + ".class")
                .collect(Collectors.joining(",\n            ", "List.of(\n            ", ")"));
    }
}
