package org.cameltelnyx.voice.event;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Reads events in all the shapes that Telnyx sends: {@code {data, meta}}, flat bodies, and both forms of API version 1.
 */
public final class EventReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final String SECONDS = "0000-00-00T00:00:00";
    private static final int NANOS = 9;

    private EventReader() {
    }

    /**
     * Reads an event.
     *
     * @param  body                     the body of the request, of which no copy is made
     * @return                          the record of the event's type, or an {@link UnknownEvent}
     * @throws IllegalArgumentException if the body is not a JSON object that names its event type
     */
    public static VoiceEvent read(byte[] body) {
        JsonNode root = parse(body);
        JsonNode data = root.path("data").isObject() ? root.path("data") : root;
        JsonNode payload = data.path("payload").isObject() ? data.path("payload") : data;
        JsonNode meta = root.path("meta");
        String eventType = data.path("event_type").textValue();
        if (eventType == null || eventType.isBlank()) {
            throw new IllegalArgumentException("The body names no event_type");
        }
        EventTypes.Names names = EventTypes.of(eventType);
        EventEnvelope envelope = new EventEnvelope(
                text(data.path("id")), eventType, occurredAt(data, payload),
                meta.path("attempt").isInt() ? meta.path("attempt").intValue() : null,
                text(meta.path("delivered_to")), new EventDocument(body, root), toMap(payload), names.names());
        return names.record() == UnknownEvent.class
                ? new UnknownEvent(envelope)
                : (VoiceEvent) RecordShape.of(names.record()).create(envelope, payload);
    }

    /** As Java holds JSON: text, numbers, booleans, maps and lists. */
    static Object toJava(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> toMap(node);
            case ARRAY -> {
                List<Object> list = new ArrayList<>(node.size());
                node.forEach(element -> list.add(toJava(element)));
                yield Collections.unmodifiableList(list);
            }
            case STRING -> node.textValue();
            case NUMBER -> node.numberValue();
            case BOOLEAN -> node.booleanValue();
            default -> null;
        };
    }

    static Map<String, Object> toMap(JsonNode object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.properties().forEach(field -> map.put(field.getKey(), toJava(field.getValue())));
        return Collections.unmodifiableMap(map);
    }

    private static JsonNode parse(byte[] body) {
        JsonNode root;
        try {
            // decoded here, since Jackson would guess the encoding, skip a byte order mark, and let wrong bytes pass in part
            root = JSON.readTree(decode(body));
        } catch (IOException e) {
            throw new IllegalArgumentException("The body is not JSON", e);
        }
        if (!root.isObject()) {
            throw new IllegalArgumentException("The body is not a JSON object");
        }
        return root;
    }

    /** Text in UTF-8, most of which is plain ASCII and needs no decoder. */
    private static String decode(byte[] body) throws CharacterCodingException {
        for (byte b : body) {
            if (b < 0) {
                return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            }
        }
        return new String(body, StandardCharsets.ISO_8859_1);
    }

    private static Instant occurredAt(JsonNode data, JsonNode payload) {
        for (JsonNode candidate : Arrays.asList(data.path("occurred_at"), payload.path("occurred_at"),
                data.path("created_at"))) {
            String text = text(candidate);
            if (text != null) {
                return time(text);
            }
        }
        return null;
    }

    static Instant time(String text) {
        try {
            return isUtc(text) ? utc(text) : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether this is a time as Telnyx writes it. Java's own parser takes a fortieth of what the signature takes for one. */
    private static boolean isUtc(String text) {
        int end = text.length() - 1;
        if (end < SECONDS.length() || end > SECONDS.length() + 1 + NANOS || text.charAt(end) != 'Z'
                || end == SECONDS.length() + 1) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            char expected = i < SECONDS.length() ? SECONDS.charAt(i) : i == SECONDS.length() ? '.' : '0';
            char c = text.charAt(i);
            if (expected == '0' ? c < '0' || c > '9' : c != expected) {
                return false;
            }
        }
        return true;
    }

    private static Instant utc(String text) {
        int nanos = 0;
        for (int i = 0; i < NANOS; i++) {
            int at = SECONDS.length() + 1 + i;
            nanos = nanos * 10 + (at < text.length() - 1 ? text.charAt(at) - '0' : 0);
        }
        return LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13),
                number(text, 14, 16), number(text, 17, 19), nanos).toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int begin, int end) {
        return Integer.parseInt(text, begin, end, 10);
    }

    static String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asText() : null;
    }
}
