package org.cameltelnyx.voice.simulator;

import java.net.URI;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An entry of the journal as the live view's page takes it. */
final class LiveEntry {

    private static final int MAX_ANSWER = 65_536;
    private static final String CALL = "call";
    private static final String CONFERENCE = "conference";

    private LiveEntry() {
    }

    static ObjectNode json(LiveJournal.Entry entry) {
        ObjectNode json = Json.object().put("number", entry.number()).put("at", entry.at().toEpochMilli());
        if (entry.what() instanceof LiveJournal.Arrived arrived) {
            return command(json, arrived.command());
        }
        if (entry.what() instanceof LiveJournal.Received received) {
            return answer(json, received);
        }
        if (entry.what() instanceof LiveJournal.Published published) {
            return event(json, published.event(), published.fate());
        }
        LiveJournal.Delivered delivered = (LiveJournal.Delivered) entry.what();
        return attempt(json, delivered.delivery(), delivered.isLast());
    }

    private static ObjectNode command(ObjectNode json, Command command) {
        JsonNode body = Json.read(command.body()).orElseGet(Json::missing);
        String name = command.match().isEmpty() ? command.method() + " " + command.path() : command.action();
        json.put("kind", "command")
                .put("name", LiveFields.shortened(name))
                .put("asks", command.match().map(match -> match.operation().isQuestion()).orElse(false));
        put(json, CALL, Optional.ofNullable(command.callControlId()).orElse(body.path("call_control_id").textValue()));
        put(json, CONFERENCE, command.match().map(match -> match.ids().get("id")).orElse(null));
        json.set("fields", LiveFields.ofCommand(body));
        return json;
    }

    private static ObjectNode answer(ObjectNode json, LiveJournal.Received received) {
        JsonNode answer = Optional.ofNullable(received.answer())
                .filter(given -> given.body().length <= MAX_ANSWER)
                .flatMap(given -> Json.read(given.body()))
                .orElseGet(Json::missing);
        json.put("kind", "answer")
                .put("command", received.arrival())
                .put("status", received.command().status())
                .put("tookEffect", received.command().tookEffect());
        JsonNode data = answer.path("data");
        put(json, CALL, data.path("call_control_id").textValue());
        put(json, CONFERENCE, data.path("record_type").asText().equals(CONFERENCE) ? data.path("id").textValue() : null);
        JsonNode error = answer.at("/errors/0");
        if (!error.isMissingNode()) {
            String code = error.path("code").asText() + " " + error.path("title").asText();
            json.put("problem", LiveFields.shortened(code + ". " + error.path("detail").asText()));
        }
        return json;
    }

    private static ObjectNode event(ObjectNode json, WebhookEvent event, WebhookFate fate) {
        JsonNode body = Json.read(event.body(1, null)).orElseGet(Json::missing);
        JsonNode data = body.has("data") ? body.path("data") : body;
        JsonNode payload = data.path("payload");
        json.put("kind", "event")
                .put("event", LiveFields.shortened(event.id()))
                .put("name", event.type().isEmpty() ? "a body of the test's own" : LiveFields.shortened(event.type()));
        put(json, CALL, payload.path("call_control_id").textValue());
        put(json, CONFERENCE, payload.path("conference_id").textValue());
        json.set("faults", Json.of(fate.described()));
        json.set("fields", LiveFields.ofEvent(payload));
        return json;
    }

    private static ObjectNode attempt(ObjectNode json, Delivery delivery, boolean isLast) {
        return json.put("kind", "attempt")
                .put("event", LiveFields.shortened(delivery.eventId()))
                .put("attempt", delivery.attempt())
                .put("status", delivery.status())
                .put("failure", LiveFields.shortened(delivery.failure()))
                .put("last", isLast);
    }

    /** An address without what may sign somebody in: user and password, and the query. */
    static String address(String url) {
        if (url == null) {
            return null;
        }
        URI uri = URI.create(url);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return LiveFields.shortened(uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath());
    }

    private static void put(ObjectNode json, String name, String value) {
        if (value != null && !value.isEmpty()) {
            json.put(name, value);
        }
    }
}
