package org.cameltelnyx.voice.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The data for the operations that list webhook deliveries and call events (events and commands). Beyond its limit it drops
 * the oldest. It has its own monitor, because its methods run while callers hold other monitors.
 */
final class DeliveryLog implements Observer {

    private static final int NO_ATTEMPT = 0;

    private final int limit;
    private final SimulatorClock clock;
    private final Map<String, Entry> deliveries = new LinkedHashMap<>();
    private final List<ObjectNode> events = new ArrayList<>();

    /** The attempts to deliver one event to one address. */
    private static final class Entry {

        private final List<Attempt> attempts = new ArrayList<>();
        private boolean over;
    }

    private record Attempt(Delivery delivery, Instant finishedAt) {
    }

    DeliveryLog(int limit, SimulatorClock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    synchronized void clear() {
        deliveries.clear();
        events.clear();
    }

    @Override
    public void arrived(Command command) {
        // the command has no effect yet
    }

    @Override
    public synchronized void received(Command command, ReceivedCommand record, Answer answer) {
        if (record.callControlId() != null && record.tookEffect()) {
            ObjectNode metadata = Json.object().put("call_control_id", record.callControlId()).put("status", record.status());
            add(event("command", record.action(), EventSource.format(record.receivedAt()), metadata));
        }
    }

    @Override
    public synchronized void published(WebhookEvent event, WebhookFate fate) {
        JsonNode body = Json.read(event.body(NO_ATTEMPT, null)).orElseGet(Json::missing);
        JsonNode payload = body.has("data") ? body.path("data").path("payload") : body.path("payload");
        if (payload.isObject()) {
            ObjectNode logged = event("webhook", event.type(), EventSource.format(clock.instant()), payload.deepCopy());
            logged.set("call_leg_id", payload.path("call_leg_id"));
            logged.set("call_session_id", payload.path("call_session_id"));
            add(logged);
        }
    }

    private static ObjectNode event(String type, String name, String time, JsonNode metadata) {
        ObjectNode event = Json.object()
                .put("record_type", "call_event")
                .put("type", type)
                .put("name", name)
                .put("event_timestamp", time);
        event.set("metadata", metadata);
        return event;
    }

    private void add(ObjectNode event) {
        events.add(event);
        if (events.size() > limit) {
            events.remove(0);
        }
    }

    @Override
    public synchronized void delivered(Delivery delivery, boolean isLast) {
        if (delivery.attempt() == NO_ATTEMPT) {
            return;
        }
        String id = UUID.nameUUIDFromBytes((delivery.eventId() + " " + delivery.url()).getBytes(StandardCharsets.UTF_8))
                .toString();
        Entry entry = deliveries.computeIfAbsent(id, unknown -> new Entry());
        entry.attempts.add(0, new Attempt(delivery, clock.instant()));
        entry.over |= isLast;
        if (deliveries.size() > limit) {
            deliveries.remove(deliveries.keySet().iterator().next());
        }
    }

    /** Returns the events and commands so far, oldest first. */
    synchronized List<JsonNode> events() {
        return List.copyOf(events);
    }

    /** Returns the completed deliveries, the latest first. */
    synchronized List<JsonNode> deliveries() {
        List<JsonNode> all = new ArrayList<>();
        deliveries.forEach((id, entry) -> find(id).ifPresent(json -> all.add(0, json)));
        return all;
    }

    synchronized Optional<JsonNode> find(String id) {
        return Optional.ofNullable(deliveries.get(id)).filter(entry -> entry.over).map(entry -> json(id, entry));
    }

    private static JsonNode json(String id, Entry entry) {
        Attempt latest = entry.attempts.get(0);
        Attempt first = entry.attempts.get(entry.attempts.size() - 1);
        ObjectNode json = Json.object()
                .put("record_type", "webhook_delivery")
                .put("id", id)
                .put("user_id", "00000000-0000-4000-8000-000000000000")
                .put("started_at", EventSource.format(first.delivery.sentAt()))
                .put("finished_at", EventSource.format(latest.finishedAt))
                .put("status", status(entry.attempts.stream().anyMatch(attempt -> attempt.delivery.acknowledged())));
        JsonNode sent = latest.delivery.json();
        json.set("webhook", sent.has("data") ? sent.path("data") : sent);
        ArrayNode attempts = json.putArray("attempts");
        entry.attempts.forEach(attempt -> attempts.add(json(attempt)));
        return json;
    }

    private static ObjectNode json(Attempt attempt) {
        Delivery delivery = attempt.delivery;
        ObjectNode json = Json.object()
                .put("started_at", EventSource.format(delivery.sentAt()))
                .put("finished_at", EventSource.format(attempt.finishedAt))
                .put("status", status(delivery.acknowledged()));
        json.putArray("errors");
        ObjectNode http = json.putObject("http");
        ObjectNode request = http.putObject("request").put("url", delivery.url());
        ArrayNode headers = request.putArray("headers");
        delivery.headers().forEach((name, value) -> headers.addArray().add(name).add(value));
        if (delivery.status() != 0) {
            http.putObject("response").put("status", delivery.status()).put("body", "").putArray("headers");
        }
        return json;
    }

    private static String status(boolean delivered) {
        return delivered ? "delivered" : "failed";
    }
}
