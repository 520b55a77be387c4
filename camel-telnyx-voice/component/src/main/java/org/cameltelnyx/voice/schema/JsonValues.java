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
 * Converts JSON of Telnyx to Java values.
 */
public final class JsonValues {

    /** Reads and writes JSON without changing numbers, and refuses objects that contain a name twice. */
    public static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final int MOST_ZEROS = 1000;

    private JsonValues() {
    }

    /**
     * Converts JSON to a Java value.
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
     * Creates a JSON object with these fields.
     *
     * @param  fields plain values, maps and lists
     * @return        a JSON object
     */
    public static JsonNode toTree(Map<String, Object> fields) {
        return JSON.valueToTree(fields);
    }

    /**
     * Decodes text in base64.
     *
     * @param  base64 any text, or null
     * @return        the text in UTF-8, or null if the argument is no base64 or its content is no text
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
     * @param  text a time in ISO 8601 format with an offset
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
     * Whether a number can be written without an exponent in at most about a thousand characters: 1e999999999 would need all
     * memory.
     *
     * @param  number any number
     * @return        true for all realistic numbers
     */
    public static boolean isPrintable(BigDecimal number) {
        return Math.abs(number.scale()) < MOST_ZEROS;
    }

    /**
     * Converts a plain value to text.
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
