package org.cameltelnyx.voice.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The types of events that a test can name: those that Telnyx documents, each with its own example, and those that the test
 * has sent itself. Safe for use by several threads.
 */
final class EventTypes {

    private static final JsonNode EXAMPLES = Json.resource("events.json");
    private static final List<String> DOCUMENTED = namesOf(EXAMPLES);
    private static final Set<String> DOCUMENTED_SET = Set.copyOf(DOCUMENTED);
    private static final String ANYTHING = "*";

    /** A load test may give each event a type of its own. */
    private static final int MAX_SENT = 10_000;

    private final Set<String> sent = ConcurrentHashMap.newKeySet();

    /** The types that Telnyx documents. */
    static List<String> documented() {
        return DOCUMENTED;
    }

    /** The payload of Telnyx' example, with those ids of a call that such an event has. */
    static ObjectNode example(String eventType, ObjectNode ids) {
        JsonNode example = EXAMPLES.path(Names.require("event in Telnyx' document", eventType, DOCUMENTED));
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

    /** Refuses a type that is neither documented nor sent. */
    String require(String eventType) {
        if (!isKnown(eventType)) {
            throw unknown(eventType);
        }
        return eventType;
    }

    /** Refuses a pattern, with an asterisk at its end, that no type matches. */
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
                ("There is no event '%s' in Telnyx' document, and the test has sent none. %s").formatted(
                        eventType, Names.suggestion(eventType, DOCUMENTED)));
    }

    private static List<String> namesOf(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return List.copyOf(names);
    }
}
