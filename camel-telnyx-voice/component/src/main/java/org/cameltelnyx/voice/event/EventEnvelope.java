package org.cameltelnyx.voice.event;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What every event says of itself, whatever its shape on the wire was, together with the signed document.
 */
public final class EventEnvelope {

    private final String id;
    private final String eventType;
    private final Instant occurredAt;
    private final Integer attempt;
    private final String deliveredTo;
    private final EventDocument document;
    private final Map<String, Object> payload;
    private final Set<String> names;

    EventEnvelope(String id, String eventType, Instant occurredAt, Integer attempt, String deliveredTo,
            EventDocument document, Map<String, Object> payload, Set<String> names) {
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
        return payload;
    }

    Set<String> names() {
        return names;
    }

    /**
     * Shows the id and the type, and nothing that belongs to the caller.
     */
    @Override
    public String toString() {
        return eventType + " " + id;
    }
}
