package org.cameltelnyx.voice.simulator;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The fields of a command or an event for display: few, short, and without secrets. Digits can be a PIN, and headers can
 * hold credentials.
 */
final class LiveFields {

    static final String MASK = "*****";

    private static final int MAX_FIELDS = 16;
    private static final int MAX_LENGTH = 160;
    private static final List<String> SECRET = List.of("password", "token", "secret", "headers", "api_key");
    private static final Set<String> DIGITS = Set.of("digits", "send_digits_on_answer");
    private static final Set<String> IDS = Set.of(
            "command_id", "call_control_id", "call_leg_id", "call_session_id", "connection_id", "conference_id",
            "creator_call_session_id");
    /** Fields of every event, which the page already shows for the call. */
    private static final Set<String> OF_EVERY_EVENT = Set.of("start_time", "from", "to", "state", "occurred_at");

    private LiveFields() {
    }

    /** Names and values to show for a command, in the order of its body. */
    static ArrayNode ofCommand(JsonNode body) {
        return of(body, name -> !IDS.contains(name));
    }

    /** Names and values to show for an event, in the order of its payload. */
    static ArrayNode ofEvent(JsonNode payload) {
        return of(payload, name -> !IDS.contains(name) && !OF_EVERY_EVENT.contains(name));
    }

    private static ArrayNode of(JsonNode document, Predicate<String> isShown) {
        ArrayNode fields = Json.object().putArray("fields");
        document.properties()
                .stream()
                .filter(field -> isShown.test(field.getKey()) && !field.getValue().isNull())
                .limit(MAX_FIELDS)
                .forEach(field -> fields.addArray()
                        .add(shortened(field.getKey()))
                        .add(shortened(text(field.getKey(), field.getValue()))));
        return fields;
    }

    /** Shortens a text to the room on the page. */
    static String shortened(String text) {
        if (text == null || text.length() <= MAX_LENGTH) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return text.substring(0, end) + "…";
    }

    /** Decodes a client state; returns it unchanged if it does not contain a text. */
    static String clientState(String base64) {
        if (base64 == null) {
            return null;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return shortened(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return shortened(base64);
        }
    }

    /** Removes possible credentials from an address: user, password and query. */
    static String address(String url) {
        if (url == null) {
            return null;
        }
        URI uri = URI.create(url);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return shortened(uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath());
    }

    private static String text(String name, JsonNode value) {
        if (isSecret(name)) {
            return MASK;
        }
        if (name.endsWith("client_state")) {
            return clientState(value.asText());
        }
        return value.isContainerNode() ? masked(value).toString() : value.asText();
    }

    private static JsonNode masked(JsonNode container) {
        JsonNode copy = container.deepCopy();
        mask(copy);
        return copy;
    }

    private static void mask(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .stream()
                    .filter(field -> isSecret(field.getKey()))
                    .toList()
                    .forEach(
                            field -> object.put(field.getKey(), MASK));
        }
        node.forEach(LiveFields::mask);
    }

    private static boolean isSecret(String name) {
        return DIGITS.contains(name) || SECRET.stream().anyMatch(name::contains);
    }
}
