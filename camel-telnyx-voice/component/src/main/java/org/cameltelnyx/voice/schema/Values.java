package org.cameltelnyx.voice.schema;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Converts values to the types of fields. For values of users it is stricter than the converters of Camel, which drop
 * decimals and turn unknown words into false: a value of the wrong type is an error. Values from Telnyx are never refused.
 */
public final class Values {

    private static final ClassValue<Constructor<?>> CHOICES = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            try {
                return type.getConstructor(String.class);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("An open enum is a public record of one text: " + type.getName(), e);
            }
        }
    };

    private Values() {
    }

    static Object convert(Object value, Class<?> type, ObjectNode additional) {
        if (type.isInstance(value) && !(value instanceof JsonNode) && type != String.class) {
            return value;
        }
        if (value instanceof JsonNode node) {
            return convert(JsonValues.toJava(node), type, additional);
        }
        if (type == Object.class) {
            return value;
        }
        if (value instanceof List<?> && !type.isRecord()) {
            throw new IllegalArgumentException("must be one value, not several");
        }
        if (type == String.class) {
            return text(value);
        }
        if (type == Integer.class) {
            return integer(value);
        }
        if (type == Double.class) {
            return exact(decimal(value));
        }
        if (type == Boolean.class) {
            return truth(value);
        }
        if (OpenEnum.class.isAssignableFrom(type)) {
            return choice(text(value), type);
        }
        if (type == Map.class) {
            return object(value);
        }
        if (type.isRecord()) {
            return RecordModel.of(type).read(object(value), additional);
        }
        throw new IllegalStateException("No field can be of " + type);
    }

    /** Whether a value is a list, or the JSON text of a list. */
    static boolean isList(Object value) {
        return value instanceof CharSequence text
                ? text.toString().stripLeading().startsWith("[")
                : value instanceof Iterable<?> && !(value instanceof JsonNode node && !node.isArray())
                        || value instanceof Object[];
    }

    /** The additional fields of an element have the index of the element as their name. */
    static List<Object> convertAll(Object value, Class<?> elementType, ObjectNode additional) {
        Object values = value;
        if (values instanceof JsonNode node) {
            values = JsonValues.toJava(node);
        }
        // in a list of texts, a text is always one element, even if it looks like JSON, because it may come from outside
        if (elementType != String.class && values instanceof CharSequence text
                && text.toString().stripLeading().startsWith("[")) {
            values = parse(text.toString());
        }
        if (values instanceof Object[] array) {
            values = Arrays.asList(array);
        }
        List<Object> converted = new ArrayList<>();
        if (values instanceof Iterable<?> all) {
            all.forEach(one -> converted.add(element(one, converted.size(), elementType, additional)));
        } else {
            converted.add(element(values, 0, elementType, additional));
        }
        return List.copyOf(converted);
    }

    private static Object element(Object value, int number, Class<?> type, ObjectNode additional) {
        ObjectNode inside = additional == null ? null : additional.objectNode();
        Object converted = convert(value, type, inside);
        if (inside != null && !inside.isEmpty()) {
            additional.set(String.valueOf(number), inside);
        }
        return converted;
    }

    /** Returns null for a value of an unexpected type. The record also contains the whole object. */
    static Object receive(JsonNode node, Class<?> type) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (type == String.class) {
            return JsonValues.text(node);
        }
        if (type == Integer.class) {
            return node.canConvertToExactIntegral() && node.canConvertToInt() ? node.intValue() : null;
        }
        if (type == Double.class) {
            return node.isNumber() ? node.doubleValue() : null;
        }
        if (type == Boolean.class) {
            return node.isBoolean() ? node.booleanValue() : null;
        }
        if (type == Instant.class) {
            return node.isTextual() ? JsonValues.time(node.textValue()) : null;
        }
        if (type == Object.class) {
            return JsonValues.toJava(node);
        }
        if (type == Map.class) {
            return node.isObject() ? JsonValues.toMap(node) : null;
        }
        if (OpenEnum.class.isAssignableFrom(type)) {
            String text = JsonValues.text(node);
            return text == null ? null : choice(text, type);
        }
        if (type.isRecord()) {
            return node.isObject() ? RecordModel.of(type).receive(node, null, null) : null;
        }
        throw new IllegalStateException("No field can be of " + type);
    }

    /** Skips elements of another type, so that the list contains no null. */
    static List<Object> receiveAll(JsonNode node, Class<?> elementType) {
        return node.isArray()
                ? node.valueStream().map(element -> receive(element, elementType)).filter(Objects::nonNull).toList()
                : null;
    }

    static String base64(Object value) {
        return Base64.getEncoder().encodeToString(text(value).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Converts a value to text.
     *
     * @param  value                    text, a number, a boolean or an open enum; never null
     * @return                          the text; a number has no exponent
     * @throws IllegalArgumentException if the value is none of these; the message describes the expected value
     */
    public static String text(Object value) {
        if (value instanceof BigDecimal number) {
            if (!JsonValues.isPrintable(number)) {
                throw mustBe("text, not a number of more than a thousand digits");
            }
            return number.toPlainString();
        }
        if (value instanceof CharSequence || value instanceof Number || value instanceof Boolean
                || value instanceof Character) {
            return whole(value.toString());
        }
        if (value instanceof OpenEnum choice) {
            return choice.value();
        }
        throw mustBe("text");
    }

    /** Refuses unpaired surrogates, because no encoding can represent them, so that the text would change in transit. */
    private static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.getType(text.codePointAt(i)) == Character.SURROGATE) {
                    throw mustBe("text without half a character, an unpaired surrogate");
                }
                i++;
            }
        }
        return text;
    }

    private static Integer integer(Object value) {
        try {
            return decimal(value).intValueExact();
        } catch (ArithmeticException e) {
            throw mustBe("a whole number");
        }
    }

    /** {@return the number as a double, if a double represents it exactly or by its shortest decimal form} */
    private static Double exact(BigDecimal number) {
        double held = number.doubleValue();
        if (!Double.isFinite(held)) {
            throw mustBe("a smaller number");
        }
        if (number.compareTo(BigDecimal.valueOf(held)) != 0 && number.compareTo(new BigDecimal(held)) != 0) {
            throw mustBe("a number of 15 digits at most");
        }
        return held;
    }

    private static BigDecimal decimal(Object value) {
        if (value instanceof Number || value instanceof CharSequence) {
            try {
                return new BigDecimal(value.toString().strip());
            } catch (NumberFormatException e) {
                throw mustBe("a number");
            }
        }
        throw mustBe("a number");
    }

    private static Boolean truth(Object value) {
        if (value instanceof CharSequence text) {
            String word = text.toString().strip();
            if ("true".equalsIgnoreCase(word) || "false".equalsIgnoreCase(word)) {
                return Boolean.valueOf(word);
            }
        }
        throw mustBe("true or false");
    }

    static Object choice(String value, Class<?> type) {
        try {
            return CHOICES.get(type).newInstance(value);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("An open enum is a public record of one text: " + type.getName(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        Object object = value instanceof CharSequence text ? parse(text.toString()) : value;
        if (object instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
            return (Map<String, Object>) map;
        }
        throw mustBe("a JSON object or a map");
    }

    private static Object parse(String text) {
        try {
            return JsonValues.toJava(JsonValues.JSON.readTree(text));
        } catch (IOException e) {
            throw mustBe("valid JSON, such as {\"name\":\"X-A\",\"value\":\"1\"}");
        }
    }

    private static IllegalArgumentException mustBe(String what) {
        return new IllegalArgumentException("must be " + what);
    }
}
