package org.cameltelnyx.voice.event;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.cameltelnyx.voice.schema.JsonValues;
import org.cameltelnyx.voice.support.Text;

/**
 * The data that all events have, independent of their form on the wire, and the signed document.
 */
public final class EventEnvelope {

    private final String id;
    private final String eventType;
    private final Instant occurredAt;
    private final Integer attempt;
    private final String deliveredTo;
    private final EventDocument document;
    private final JsonNode payload;
    private final Set<String> names;
    /** Created at the first access, because most routes do not need the map. */
    private volatile Map<String, Object> payloadMap;

    EventEnvelope(String id, String eventType, Instant occurredAt, Integer attempt, String deliveredTo,
            EventDocument document, JsonNode payload, Set<String> names) {
        this.id = id;
        this.eventType = eventType;
        this.occurredAt = occurredAt;
        this.attempt = attempt;
        this.deliveredTo = deliveredTo;
        this.document = document;
        this.payload = payload;
        this.names = names;
    }

    String id() {
        return id;
    }

    String eventType() {
        return eventType;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    Integer attempt() {
        return attempt;
    }

    String deliveredTo() {
        return deliveredTo;
    }

    EventDocument document() {
        return document;
    }

    Map<String, Object> payload() {
        Map<String, Object> map = payloadMap;
        if (map == null) {
            map = JsonValues.toMap(payload);
            payloadMap = map;
        }
        return map;
    }

    /**
     * One field of the payload as text, without the cost of a map of all fields.
     *
     * @param  name the name of the field on the wire
     * @return      the text of a string, number or boolean; null if the field is missing, or is an object or a list
     */
    public String text(String name) {
        return JsonValues.text(payload.path(name));
    }

    /** Null also for a client state that is no text: a command that sends the state back must not change it. */
    String clientStateText() {
        return JsonValues.decoded(text("client_state"));
    }

    Set<String> names() {
        return names;
    }

    /**
     * Shows the id and the type, but no data of the caller.
     */
    @Override
    public String toString() {
        return Text.printable(eventType + " " + id);
    }
}
