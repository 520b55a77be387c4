package org.cameltelnyx.voice.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The event types that a test can name: those that Telnyx documents, each with its example, and those that the test has
 * sent itself. Thread-safe.
 */
final class EventTypes {

    private static final JsonNode EXAMPLES = Json.resource("events.json");
    private static final List<String> DOCUMENTED = namesOf(EXAMPLES);
    private static final Set<String> DOCUMENTED_SET = Set.copyOf(DOCUMENTED);
    private static final String ANYTHING = "*";

    /** Limits the memory, because a load test can give each event its own type. */
    private static final int MAX_SENT = 10_000;

    private final Set<String> sent = ConcurrentHashMap.newKeySet();

    /** The types that Telnyx documents. */
    static List<String> documented() {
        return DOCUMENTED;
    }

    /** Returns the payload of Telnyx' example, with those ids of the call that such an event contains. */
    static ObjectNode example(String eventType, ObjectNode ids) {
        JsonNode example = EXAMPLES.path(Names.require("documented event", eventType, DOCUMENTED));
        ObjectNode payload = Json.object();
        example.path("ids").forEach(id -> payload.set(id.asText(), ids.path(id.asText())));
        payload.setAll((ObjectNode) example.path("fields").deepCopy());
        return payload;
    }

    void hasBeenSent(String eventType) {
        if (!isKnown(eventType) && sent.size() < MAX_SENT) {
            sent.add(eventType);
        }
    }

    void clear() {
        sent.clear();
    }

    /** Returns the type; throws IllegalArgumentException if it is neither documented nor sent. */
    String require(String eventType) {
        if (!isKnown(eventType)) {
            throw unknown(eventType);
        }
        return eventType;
    }

    /** Returns the pattern, which may end with an asterisk; throws IllegalArgumentException if no type matches it. */
    String requirePattern(String pattern) {
        String prefix = pattern.substring(0, pattern.length() - (pattern.endsWith(ANYTHING) ? 1 : 0));
        boolean matches = pattern.endsWith(ANYTHING)
                ? DOCUMENTED.stream().anyMatch(type -> type.startsWith(prefix))
                        || sent.stream().anyMatch(type -> type.startsWith(prefix))
                : isKnown(pattern);
        if (!matches) {
            throw unknown(pattern);
        }
        return pattern;
    }

    private boolean isKnown(String eventType) {
        return eventType.isEmpty() || DOCUMENTED_SET.contains(eventType) || sent.contains(eventType);
    }

    private static IllegalArgumentException unknown(String eventType) {
        return new IllegalArgumentException(
                ("Telnyx documents no event '%s', and the test has sent none. %s").formatted(
                        eventType, Names.suggestion(eventType, DOCUMENTED)));
    }

    private static List<String> namesOf(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return List.copyOf(names);
    }
}
