package org.cameltelnyx.voice.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An event for the receiver of webhooks. Immutable: callers must not change the nodes that they pass. */
sealed interface WebhookEvent {

    String id();

    String type();

    byte[] body(int attempt, String deliveredTo);

    /** Where an event contains its time. */
    enum Shape {
        /** In the envelope. */
        USUAL,
        /** In the payload. */
        TIME_IN_PAYLOAD,
        /** Nowhere. */
        WITHOUT_TIME,
        /** In the payload, and there is no envelope. */
        FLAT;

        private static final String CONFERENCE = "conference.";

        /** The shape that Telnyx documents for a type. */
        static Shape of(String type) {
            if (!type.startsWith(CONFERENCE) || type.startsWith(CONFERENCE + "participant.joined")
                    || type.startsWith(CONFERENCE + "participant.left")) {
                return USUAL;
            }
            return switch (type.substring(CONFERENCE.length())) {
                case "floor.changed" -> FLAT;
                case "recording.saved" -> WITHOUT_TIME;
                default -> TIME_IN_PAYLOAD;
            };
        }
    }

    /** An event of API version 2. */
    record Enveloped(String id, String type, String occurredAt, ObjectNode payload, Shape shape) implements WebhookEvent {

        @Override
        public byte[] body(int attempt, String deliveredTo) {
            ObjectNode body = Json.object();
            ObjectNode data = shape == Shape.FLAT ? body : body.putObject("data");
            data.put("record_type", "event").put("event_type", type).put("id", id);
            ObjectNode told = payload.deepCopy();
            if (shape == Shape.USUAL) {
                data.put("occurred_at", occurredAt);
            } else if (shape != Shape.WITHOUT_TIME && !told.has("occurred_at")) {
                told.put("occurred_at", occurredAt);
            }
            data.set("payload", told);
            if (shape != Shape.FLAT) {
                body.putObject("meta").put("attempt", attempt).put("delivered_to", deliveredTo);
            }
            return Json.write(body);
        }
    }

    /** A body that a test has created, sent byte for byte. */
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
