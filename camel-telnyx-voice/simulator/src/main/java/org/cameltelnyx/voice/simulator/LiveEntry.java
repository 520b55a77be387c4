package org.cameltelnyx.voice.simulator;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Creates the JSON of journal entries for the page of the live view. */
final class LiveEntry {

    private static final int MAX_ANSWER = 65_536;
    private static final String CALL = "call";
    private static final String CONFERENCE = "conference";

    private LiveEntry() {
    }

    static ObjectNode command(Command command) {
        JsonNode body = Json.read(command.body()).orElseGet(Json::missing);
        String name = command.match().isEmpty() ? command.method() + " " + command.path() : command.action();
        ObjectNode json = Json.object()
                .put("kind", "command")
                .put("name", LiveFields.shortened(name))
                .put("asks", command.match().map(match -> match.operation().isQuestion()).orElse(false));
        put(json, CALL, Optional.ofNullable(command.callControlId()).orElse(body.path("call_control_id").textValue()));
        put(json, CONFERENCE, command.match().map(match -> match.ids().get("id")).orElse(null));
        json.set("fields", LiveFields.ofCommand(body));
        return json;
    }

    /**
     * The entry for an answer; {@code arrival} is the number of the command's entry, and the answer is null if there was
     * none.
     */
    static ObjectNode answer(long arrival, ReceivedCommand command, Answer given) {
        JsonNode answer = Optional.ofNullable(given)
                .filter(sent -> sent.body().length <= MAX_ANSWER)
                .flatMap(sent -> Json.read(sent.body()))
                .orElseGet(Json::missing);
        ObjectNode json = Json.object()
                .put("kind", "answer")
                .put("command", arrival)
                .put("status", command.status())
                .put("tookEffect", command.tookEffect());
        JsonNode data = answer.path("data");
        put(json, CALL, data.path("call_control_id").textValue());
        put(json, CONFERENCE, data.path("record_type").asText().equals(CONFERENCE) ? data.path("id").textValue() : null);
        put(json, "problem", LiveFields.shortened(command.refusal()));
        return json;
    }

    static ObjectNode event(WebhookEvent event, WebhookFate fate) {
        JsonNode body = Json.read(event.body(1, null)).orElseGet(Json::missing);
        JsonNode data = body.has("data") ? body.path("data") : body;
        JsonNode payload = data.path("payload");
        ObjectNode json = Json.object()
                .put("kind", "event")
                .put("event", LiveFields.shortened(event.id()))
                .put("name", event.type().isEmpty() ? "a raw body" : LiveFields.shortened(event.type()));
        put(json, CALL, payload.path("call_control_id").textValue());
        put(json, CONFERENCE, payload.path("conference_id").textValue());
        json.set("faults", Json.of(fate.described()));
        json.set("fields", LiveFields.ofEvent(payload));
        return json;
    }

    static ObjectNode attempt(Delivery delivery, boolean isLast) {
        return Json.object()
                .put("kind", "attempt")
                .put("event", LiveFields.shortened(delivery.eventId()))
                .put("attempt", delivery.attempt())
                .put("status", delivery.status())
                .put("failure", LiveFields.shortened(delivery.failure()))
                .put("last", isLast);
    }

    private static void put(ObjectNode json, String name, String value) {
        if (value != null && !value.isEmpty()) {
            json.put(name, value);
        }
    }
}
