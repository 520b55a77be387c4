package org.cameltelnyx.voice.result;

import java.time.Instant;
import java.util.Map;

/**
 * The event that a webhook delivery is about.
 *
 * @param id         id of the event
 * @param eventType  type of the event
 * @param occurredAt when it occurred
 * @param payload    the payload of the event
 * @param recordType always event
 */
public record DeliveredEvent(
        String id,
        String eventType,
        Instant occurredAt,
        Map<String, Object> payload,
        String recordType) {

    /** Shows which event it is, and not its payload. */
    @Override
    public String toString() {
        return "DeliveredEvent[id=" + id + ", eventType=" + eventType + "]";
    }
}
