package org.cameltelnyx.voice.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One attempt to deliver one webhook, and its outcome.
 *
 * @param eventId   the id of the event; the same for all attempts and duplicates of it; empty when the body has none
 * @param eventType the type of the event as on the wire, such as {@code call.refer.started}; empty when the body has
 *                  none
 * @param attempt   1 for the first attempt; 0 without a webhook URL, when the event is only recorded
 * @param url       the URL of the receiver; null without a webhook URL
 * @param status    the HTTP status of the receiver's answer; 0 without an answer
 * @param failure   why there was no answer; null with an answer
 * @param headers   the headers as sent
 * @param body      the bytes as sent; for GET, which a command can request, the JSON whose fields the query contains
 * @param sentAt    the time of sending, by the simulator's clock
 */
public record Delivery(
        String eventId,
        String eventType,
        int attempt,
        String url,
        int status,
        String failure,
        Map<String, String> headers,
        byte[] body,
        Instant sentAt) {

    /**
     * Whether the receiver acknowledged the event, so that it is not delivered again.
     *
     * @return true for an answer with a 2xx status
     */
    public boolean acknowledged() {
        return status >= 200 && status < 300;
    }

    /**
     * The bytes as sent.
     *
     * @return a copy
     */
    @Override
    public byte[] body() {
        return body.clone();
    }

    /**
     * The body as text.
     *
     * @return the bytes read as UTF-8
     */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * The body as a JSON document.
     *
     * @return the document; a missing node if the body is not JSON
     */
    public JsonNode json() {
        return Json.read(body).orElseGet(Json::missing);
    }

    /**
     * The payload of the event.
     *
     * @return {@code data.payload} of the body; a missing node when there is none
     */
    public JsonNode payload() {
        return json().path("data").path("payload");
    }

    /** Describes the attempt in one line, for failure messages of tests. */
    @Override
    public String toString() {
        return "%s %s attempt %d -> %s".formatted(eventType, eventId, attempt, failure == null ? status : failure);
    }
}
