package org.cameltelnyx.voice.event;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.cameltelnyx.voice.schema.JsonValues;
import org.cameltelnyx.voice.schema.RecordModel;

/**
 * Reads events in all forms that Telnyx sends: {@code {data, meta}}, flat bodies, and both forms of API version 1.
 */
public final class EventReader {

    /**
     * Unlike {@link JsonValues#JSON}, this reader finds duplicate names in the tree, without a set of names for each object.
     * Unlike a mapper, a reader does not look up the type for each event.
     */
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .reader();
    /** The number of bytes in which Jackson looks for zeros, to detect UTF-16 and UTF-32. */
    private static final int DETECTED_BY = 4;
    private static final long NOT_ASCII = 0x8080808080808080L;

    private EventReader() {
    }

    /**
     * Reads an event.
     *
     * @param  body                     the body of the request, which this method does not copy
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
                JsonValues.text(data.path("id")), eventType, occurredAt(data, payload),
                meta.path("attempt").isInt() ? meta.path("attempt").intValue() : null,
                JsonValues.text(meta.path("delivered_to")), new EventDocument(body, root), payload,
                names.names());
        return names.record() == UnknownEvent.class
                ? new UnknownEvent(envelope)
                : RecordModel.of(names.record()).receive(payload, "envelope", envelope);
    }

    private static JsonNode parse(byte[] body) {
        JsonNode root;
        try {
            // for other bytes, Jackson would guess the encoding, skip a byte order mark, and accept some invalid bytes
            root = isAscii(body)
                    ? JSON.readTree(body)
                    : JSON.readTree(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (IOException e) {
            throw new IllegalArgumentException("The body is not JSON", e);
        }
        if (!root.isObject()) {
            throw new IllegalArgumentException("The body is not a JSON object");
        }
        return root;
    }

    /**
     * Whether all bytes are ASCII. The highest bits alone do not show this: UTF-16 and UTF-32 contain zeros, for which Jackson
     * looks in the first four bytes; later zeros are an error in any JSON. The check reads eight bytes at a time, because it
     * reads all bytes of all events.
     */
    private static boolean isAscii(byte[] body) {
        for (int i = 0; i < Math.min(body.length, DETECTED_BY); i++) {
            if (body[i] == 0) {
                return false;
            }
        }
        ByteBuffer bytes = ByteBuffer.wrap(body);
        long bits = 0;
        while (bytes.remaining() >= Long.BYTES) {
            bits |= bytes.getLong();
        }
        while (bytes.hasRemaining()) {
            bits |= bytes.get();
        }
        return (bits & NOT_ASCII) == 0;
    }

    private static Instant occurredAt(JsonNode data, JsonNode payload) {
        for (JsonNode candidate : Arrays.asList(data.path("occurred_at"), payload.path("occurred_at"),
                data.path("created_at"))) {
            String text = JsonValues.text(candidate);
            if (text != null) {
                return JsonValues.time(text);
            }
        }
        return null;
    }
}
