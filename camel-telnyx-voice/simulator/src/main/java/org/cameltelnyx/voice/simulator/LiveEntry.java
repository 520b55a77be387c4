package org.cameltelnyx.voice.simulator;

import java.net.URI;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An entry of the journal as the live view's page takes it. */
final class LiveEntry {

    private static final String CALL = "call";
    private static final String CONFERENCE = "conference";

    private LiveEntry() {
    }

    static ObjectNode json(LiveJournal.Entry entry) {
        ObjectNode json = Json.object().put("number", entry.number()).put("at", entry.at().toEpochMilli());
        if (entry.what() instanceof LiveJournal.Received received) {
            return command(json, received.command(), received.answer());
        }
        if (entry.what() instanceof LiveJournal.Published published) {
            return event(json, published.event(), published.fate());
        }
        LiveJournal.Delivered delivered = (LiveJournal.Delivered) entry.what();
        return attempt(json, delivered.delivery(), delivered.isLast());
    }

    private static ObjectNode command(ObjectNode json, ReceivedCommand command, Answer answer) {
        JsonNode body = command.json();
        JsonNode answered = Optional.ofNullable(answer).flatMap(given -> Json.read(given.body())).orElseGet(Json::missing);
        String action = command.action().isEmpty() ? command.method() + " " + command.path() : command.action();
        json.put("kind", "command")
                .put("name", LiveFields.shortened(action))
                .put("status", command.status())
                .put("tookEffect", command.tookEffect());
        String call = command.callControlId();
        if (call == null) {
            call = body.path("call_control_id").asText(answered.at("/data/call_control_id").textValue());
        }
        put(json, CALL, call);
        String[] path = command.path().split("/", -1);
        put(json, CONFERENCE, path.length > 3 && path[2].equals("conferences")
                ? path[3]
                : action.equals("conference-create") ? answered.at("/data/id").textValue() : null);
        JsonNode error = answered.at("/errors/0");
        if (!error.isMissingNode()) {
            String detail = error.path("detail").asText();
            json.put("problem", LiveFields.shortened(
                    (error.path("code").asText() + " " + error.path("title").asText() + ". " + detail).strip()));
        }
        json.set("fields", LiveFields.of(body));
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
        json.set("fields", LiveFields.of(payload));
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
