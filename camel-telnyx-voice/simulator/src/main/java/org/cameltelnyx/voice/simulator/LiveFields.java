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
 * The fields of a command or an event as people may see them: few, short, and without what is secret. Digits are what
 * somebody dials for a PIN, and headers what somebody signs in with.
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
    /** What every event says, and the page has told of the call. */
    private static final Set<String> OF_EVERY_EVENT = Set.of("start_time", "from", "to", "state", "occurred_at");

    private LiveFields() {
    }

    /** Names and values of a command to show, in the order of its body. */
    static ArrayNode ofCommand(JsonNode body) {
        return of(body, name -> !IDS.contains(name));
    }

    /** Names and values of an event to show, in the order of its payload. */
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

    /** At most as much of a text as the page has room for. */
    static String shortened(String text) {
        if (text == null || text.length() <= MAX_LENGTH) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return text.substring(0, end) + "…";
    }

    /** The text that a client state holds; as it is if it holds none. */
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

    /** An address without what may sign somebody in: user and password, and the query. */
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
