package org.cameltelnyx.voice.schema;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
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
 * The values in JSON that Telnyx sends, as Java holds them.
 */
public final class JsonValues {

    /** Reads and writes JSON in which no number is changed, and no name stands twice in an object. */
    public static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final int MOST_ZEROS = 1000;

    private JsonValues() {
    }

    /**
     * A value as Java holds it.
     *
     * @param  node any JSON
     * @return      text, a number, a boolean, an unmodifiable map or list of these, or null
     */
    public static Object toJava(JsonNode node) {
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

    /**
     * The fields of an object.
     *
     * @param  object a JSON object
     * @return        its fields in their order, unmodifiable
     */
    public static Map<String, Object> toMap(JsonNode object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.properties().forEach(field -> map.put(field.getKey(), toJava(field.getValue())));
        return Collections.unmodifiableMap(map);
    }

    /**
     * The object that has these fields.
     *
     * @param  fields plain values, maps and lists
     * @return        a JSON object
     */
    public static JsonNode toTree(Map<String, Object> fields) {
        return JSON.valueToTree(fields);
    }

    /**
     * The text that is in base64.
     *
     * @param  base64 any text, or null
     * @return        the text in UTF-8 that it holds, or null if it is no base64 or holds something else than text
     */
    public static String decoded(String base64) {
        try {
            return base64 == null
                    ? null
                    : StandardCharsets.UTF_8.newDecoder()
                            .decode(ByteBuffer.wrap(Base64.getDecoder().decode(base64)))
                            .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return null;
        }
    }

    /**
     * Reads a time.
     *
     * @param  text a time as ISO 8601 has it, with an offset
     * @return      the time, or null if the text is none
     */
    public static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /**
     * Whether a number can be written without an exponent in some hundred characters: 1e999999999 would take all memory.
     *
     * @param  number any number
     * @return        true for all that means something
     */
    public static boolean isPrintable(BigDecimal number) {
        return Math.abs(number.scale()) < MOST_ZEROS;
    }

    /**
     * A plain value as text.
     *
     * @param  node any JSON
     * @return      the text of a string, number or boolean, else null; a number has no exponent
     */
    public static String text(JsonNode node) {
        if (node.isBigDecimal() && isPrintable(node.decimalValue())) {
            return node.decimalValue().toPlainString();
        }
        return node.isValueNode() && !node.isNull() ? node.asText() : null;
    }
}
