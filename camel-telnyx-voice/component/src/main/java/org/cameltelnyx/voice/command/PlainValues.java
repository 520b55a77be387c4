package org.cameltelnyx.voice.command;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.cameltelnyx.voice.json.JsonValues;

/**
 * Values of a message as JSON knows them: text, numbers, truth values, maps and lists. Whatever else stands in a message,
 * such as a stream, bytes, a file or a UUID, becomes text by Camel's type conversion, as everywhere in Camel.
 */
final class PlainValues {

    private PlainValues() {
    }

    /**
     * A value as JSON knows it.
     *
     * @param  exchange the exchange that has it
     * @param  value    any value
     * @return          the value; its text if it is of a kind that JSON does not know and that is text for Camel; or null
     */
    static Object of(Exchange exchange, Object value) {
        if (value == null || value instanceof NullNode) {
            return null;
        }
        if (value instanceof JsonNode node) {
            return JsonValues.toJava(node);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, entry) -> plain.put(String.valueOf(key), of(exchange, entry)));
            return plain;
        }
        if (value instanceof Object[] array) {
            return of(exchange, Arrays.asList(array));
        }
        if (value instanceof Collection<?> all) {
            return all.stream().map(element -> of(exchange, element)).toList();
        }
        if (value instanceof Double || value instanceof Float) {
            return decimal(value.toString());
        }
        return value instanceof CharSequence || value instanceof Number || value instanceof Boolean
                || value instanceof Character || !isText(exchange, value) ? value : text(exchange, value);
    }

    /** The text of any other object would be its class and a number. */
    private static boolean isText(Exchange exchange, Object value) {
        return value instanceof Enum || value.getClass().getName().startsWith("java.")
                || exchange.getContext().getTypeConverterRegistry().lookup(String.class, value.getClass()) != null;
    }

    private static String text(Exchange exchange, Object value) {
        String text = exchange.getContext().getTypeConverter().tryConvertTo(String.class, exchange, value);
        if (value instanceof StreamCache cache) {
            cache.reset();
        }
        return text;
    }

    /** A whole number without a fraction, since a telephone number can come as a decimal one; infinity and the like as text. */
    private static Object decimal(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return number.stripTrailingZeros().scale() <= 0 ? number.toBigInteger() : number;
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
