package org.cameltelnyx.voice.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Something to tell the webhook's receiver. Immutable: the nodes that it is given are its own. */
sealed interface WebhookEvent {

    String id();

    String type();

    byte[] body(int attempt, String deliveredTo);

    /** An event in the envelope of API version 2. */
    record Enveloped(String id, String type, String occurredAt, ObjectNode payload) implements WebhookEvent {

        @Override
        public byte[] body(int attempt, String deliveredTo) {
            ObjectNode body = Json.object();
            ObjectNode data = body.putObject("data");
            data.put("record_type", "event").put("event_type", type).put("id", id).put("occurred_at", occurredAt);
            data.set("payload", payload);
            body.putObject("meta").put("attempt", attempt).put("delivered_to", deliveredTo);
            return Json.write(body);
        }
    }

    /** A body of the test's own making, which goes out byte for byte. */
    record Raw(String id, String type, byte[] bytes) implements WebhookEvent {

        static Raw of(byte[] bytes) {
            JsonNode document = Json.read(bytes).orElseGet(Json::missing);
            JsonNode event = document.has("data") ? document.path("data") : document;
            return new Raw(event.path("id").asText(), event.path("event_type").asText(), bytes.clone());
        }

        @Override
        public byte[] body(int attempt, String deliveredTo) {
            return bytes.clone();
        }
    }
}
