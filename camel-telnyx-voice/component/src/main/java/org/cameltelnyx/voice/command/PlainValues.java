package org.cameltelnyx.voice.command;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.TypeConverter;
import org.apache.camel.spi.TypeConverterRegistry;
import org.apache.camel.util.IOHelper;
import org.cameltelnyx.voice.action.Command;
import org.cameltelnyx.voice.schema.JsonValues;
import org.cameltelnyx.voice.schema.OpenEnum;
import org.cameltelnyx.voice.schema.RecordModel;

/**
 * Converts values of a message to the types of JSON: text, numbers, booleans, maps and lists. Other objects that Camel can
 * convert to text, such as a stream, bytes, a file or a UUID, become text by Camel's type conversion. Any other object is
 * returned unchanged, and the field refuses it: the result of its {@code toString()} is no meaningful text.
 */
final class PlainValues {

    private static final List<Class<?>> TEXTS = List.of(
            byte[].class, char[].class, Currency.class, Date.class, Enum.class, File.class, InputStream.class, Locale.class,
            Path.class, StreamCache.class, TemporalAccessor.class, TemporalAmount.class, URI.class, URL.class, UUID.class,
            ZoneId.class);

    private PlainValues() {
    }

    /**
     * Converts a value to a type of JSON.
     *
     * @param  exchange                 the exchange of the value
     * @param  value                    any value
     * @return                          the value, its text, or null for null and an empty {@code Optional}
     * @throws IllegalArgumentException if a number has more than a thousand digits
     */
    static Object of(Exchange exchange, Object value) {
        if (value instanceof Optional<?> optional) {
            return of(exchange, optional.orElse(null));
        }
        if (value instanceof JsonNode node) {
            return of(exchange, JsonValues.toJava(node));
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
        if (value instanceof BigDecimal number && !JsonValues.isPrintable(number)) {
            throw new IllegalArgumentException("must not contain a number of more than a thousand digits");
        }
        if (value instanceof Record nested && !(value instanceof OpenEnum)
                && value.getClass().getPackage() == Command.class.getPackage()) {
            return RecordModel.withNested(nested, object -> of(exchange, object));
        }
        return value instanceof Reader || isText(exchange, value) ? text(exchange, value) : value;
    }

    private static boolean isText(Exchange exchange, Object value) {
        if (value == null || value instanceof CharSequence || value instanceof Number || value instanceof Boolean
                || value instanceof Character || value instanceof Record) {
            return false;
        }
        return TEXTS.stream().anyMatch(type -> type.isInstance(value)) || hasConverter(exchange, value.getClass());
    }

    /** Whether Camel has a converter for this type; the one for any object does not count. */
    private static boolean hasConverter(Exchange exchange, Class<?> type) {
        TypeConverterRegistry converters = exchange.getContext().getTypeConverterRegistry();
        TypeConverter converter = converters.lookup(String.class, type);
        return converter != null && converter != converters.lookup(String.class, Object.class);
    }

    private static String text(Exchange exchange, Object value) {
        try {
            String text = value instanceof Reader reader
                    ? IOHelper.toString(reader)
                    : exchange.getContext().getTypeConverter().tryConvertTo(String.class, exchange, value);
            if (value instanceof StreamCache cache) {
                cache.reset();
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns an integer if there is no fraction, because a telephone number can arrive as a decimal; infinity and NaN
     * become text.
     */
    private static Object decimal(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return number.stripTrailingZeros().scale() <= 0 ? number.toBigInteger() : number;
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
