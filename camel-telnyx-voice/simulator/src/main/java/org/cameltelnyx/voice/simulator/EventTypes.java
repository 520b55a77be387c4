package org.cameltelnyx.voice.simulator;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The events that Telnyx documents, each with its own example. */
final class EventTypes {

    private static final JsonNode EXAMPLES = Json.resource("events.json");

    private EventTypes() {
    }

    static List<String> all() {
        List<String> types = new ArrayList<>();
        EXAMPLES.fieldNames().forEachRemaining(types::add);
        return List.copyOf(types);
    }

    /** The payload of Telnyx' example, with those ids of a call that such an event has. */
    static ObjectNode example(String eventType, ObjectNode ids) {
        if (!EXAMPLES.has(eventType)) {
            throw new IllegalArgumentException("There is no event " + eventType + " in Telnyx' document");
        }
        JsonNode example = EXAMPLES.path(eventType);
        ObjectNode payload = Json.object();
        example.path("ids").forEach(id -> payload.set(id.asText(), ids.path(id.asText())));
        payload.setAll((ObjectNode) example.path("fields").deepCopy());
        return payload;
    }
}
