package org.cameltelnyx.voice.tooling;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The sources of the classes that list all actions and all events, so that no list is written by hand.
 */
final class ListSource {

    private ListSource() {
    }

    /** The class that lists the actions: their names for the catalog, their records for the component itself. */
    static String actions(List<RecordSource> actions) {
        List<RecordSource> sorted = sorted(actions);
        return """
                package %s;

                import java.util.List;

                /**
                 * All actions.
                 */
                public final class Actions {

                    /** Their names, separated by commas. */
                    public static final String NAMES = "%s";

                    static final List<Class<? extends Command>> RECORDS = %s;

                    private Actions() {
                    }
                }
                """.formatted(sorted.get(0).packageName(),
                sorted.stream().map(RecordSource::actionName).collect(Collectors.joining(",")), classes(sorted));
    }

    /** The class that has a constant for each type of event. */
    static String events(List<RecordSource> events) {
        List<RecordSource> sorted = sorted(events);
        String constants = sorted.stream().map(event -> {
            String type = event.value("EventType", "value").orElseThrow().toString();
            return """
                        /** The event that {@link %s} holds. */
                        public static final String %s = "%s";

                    """.formatted(event.simpleName(), type.toUpperCase(Locale.ROOT).replace('.', '_'), type);
        }).collect(Collectors.joining());
        return """
                package %s;

                import java.util.List;

                /**
                 * The types of all events as they are on the wire, for filters, for comparisons with the header
                 * {@code CamelTelnyxVoiceEventType} and for {@code switch}.
                 */
                public final class EventNames {

                %s    static final List<Class<? extends VoiceEvent>> RECORDS = %s;

                    private EventNames() {
                    }
                }
                """.formatted(sorted.get(0).packageName(), constants, classes(sorted));
    }

    private static List<RecordSource> sorted(List<RecordSource> records) {
        return records.stream().sorted(Comparator.comparing(RecordSource::simpleName)).toList();
    }

    private static String classes(List<RecordSource> records) {
        return records.stream()
                .map(each -> each.simpleName() + ".class")
                .collect(Collectors.joining(",\n            ", "List.of(\n            ", ")"));
    }
}
