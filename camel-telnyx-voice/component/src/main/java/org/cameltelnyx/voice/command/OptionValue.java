package org.cameltelnyx.voice.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.support.LanguageSupport;
import org.apache.camel.support.PropertyBindingSupport;

/**
 * The value of an endpoint option: fixed, or computed from the exchange at every message where the option's text holds
 * Simple expressions. Only the text that the author of the route wrote is ever taken for an expression: what an
 * expression yields is a plain value, and stays one.
 */
sealed interface OptionValue {

    /**
     * The value for a message.
     *
     * @param  exchange the message's exchange, not read by a fixed value
     * @return          the value, or null if there is none
     */
    Object evaluate(Exchange exchange);

    /**
     * Whether the value is the same for all messages.
     *
     * @return true if no expression is in it
     */
    default boolean isFixed() {
        return this instanceof Fixed;
    }

    record Fixed(Object value) implements OptionValue {
        @Override
        public Object evaluate(Exchange exchange) {
            return value;
        }
    }

    /**
     * What an expression yields.
     *
     * @param text       the expression as the author wrote it
     * @param expression the same, to be evaluated
     */
    record Computed(String text, Expression expression) implements OptionValue {
        @Override
        public Object evaluate(Exchange exchange) {
            Object value = PlainValues.of(exchange, expression.evaluate(exchange, Object.class));
            return value instanceof CharSequence text && text.isEmpty() ? null : value;
        }
    }

    record Listed(List<OptionValue> elements) implements OptionValue {
        @Override
        public Object evaluate(Exchange exchange) {
            List<Object> values = elements.stream()
                    .map(element -> element.evaluate(exchange))
                    .filter(Objects::nonNull)
                    .toList();
            return values.isEmpty() ? null : values;
        }
    }

    record Structured(Map<String, OptionValue> entries) implements OptionValue {
        @Override
        public Object evaluate(Exchange exchange) {
            Map<String, Object> values = new LinkedHashMap<>();
            entries.forEach((name, entry) -> {
                Object value = entry.evaluate(exchange);
                if (value != null) {
                    values.put(name, value);
                }
            });
            return values;
        }
    }

    /** How the options of an endpoint are read. */
    final class Reader {

        private static final ObjectMapper JSON = new ObjectMapper();
        private static final Pattern MAPPING = Pattern.compile("\\s*\\{\\w+=");

        private final CamelContext camelContext;

        Reader(CamelContext camelContext) {
            this.camelContext = camelContext;
        }

        /**
         * Reads the value of an option.
         *
         * @param  value         what stands in the endpoint: text, a list if the option stands there more than once, or
         *                       an object if the endpoint was made by a program
         * @param  nested        whether the option takes objects or lists, so that JSON text and beans are looked for
         * @param  plus          which spaces are plus signs that Camel has decoded
         * @return               the value
         */
        OptionValue read(Object value, boolean nested, PlusSigns plus) {
            if (value instanceof List<?> list) {
                return list(list.stream().map(element -> read(element, nested, plus)).toList());
            }
            if (!(value instanceof String text)) {
                return new Fixed(value);
            }
            if (nested && (text.startsWith("#bean:") || text.startsWith("#class:"))) {
                return new Fixed(bean(text));
            }
            if (nested && (text.stripLeading().startsWith("{") || text.stripLeading().startsWith("["))) {
                return structure(json(text), plus);
            }
            return text(withPlus(text, plus));
        }

        private OptionValue text(String text) {
            if (LanguageSupport.hasSimpleFunction(text)) {
                Expression expression = camelContext.resolveLanguage("simple").createExpression(text);
                expression.init(camelContext);
                return new Computed(text, expression);
            }
            return new Fixed(text.isEmpty() ? null : text);
        }

        private OptionValue structure(Object value, PlusSigns plus) {
            if (value instanceof Map<?, ?> map) {
                Map<String, OptionValue> entries = new LinkedHashMap<>();
                map.forEach((name, entry) -> entries.put((String) name, structure(entry, plus)));
                return entries.values().stream().allMatch(OptionValue::isFixed)
                        ? new Fixed(map)
                        : new Structured(entries);
            }
            if (value instanceof List<?> list) {
                return list(list.stream().map(entry -> structure(entry, plus)).toList());
            }
            if (value instanceof String text && withPlus(text, plus).startsWith(" ")) {
                throw new IllegalArgumentException(
                        "holds a text that begins with a space, which Camel has made of a plus sign. Write the value as RAW(...)");
            }
            return value instanceof String text && !text.isEmpty() ? text(withPlus(text, plus)) : new Fixed(value);
        }

        private static OptionValue list(List<OptionValue> elements) {
            if (elements.stream().allMatch(OptionValue::isFixed)) {
                List<Object> values = new ArrayList<>();
                elements.forEach(element -> values.add(element.evaluate(null)));
                return new Fixed(values);
            }
            return new Listed(elements);
        }

        private Object bean(String reference) {
            try {
                return PropertyBindingSupport.resolveBean(camelContext, reference);
            } catch (Exception e) {
                throw new IllegalArgumentException("names a bean that cannot be had: " + e.getMessage(), e);
            }
        }

        private static Object json(String text) {
            try {
                return JSON.readValue(text, new TypeReference<Object>() {
                });
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(
                        "begins like JSON, but is no valid JSON, such as {\"name\":\"X-A\",\"value\":\"1\"}"
                                // what Camel makes of a mapping in the parameters of YAML
                                + (MAPPING.matcher(text).lookingAt()
                                        ? ". In YAML, write it as JSON in quotes, not as keys below the option"
                                        : ""),
                        e);
            }
        }

        /** Camel decodes a plus sign in a URI into a space. Inside an expression a space is a space. */
        private static String withPlus(String text, PlusSigns plus) {
            StringBuilder restored = new StringBuilder(text);
            int depth = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (depth == 0 && (text.startsWith("${", i) || text.startsWith("$simple{", i))) {
                    depth = 1;
                    i = text.indexOf('{', i);
                } else if (depth > 0) {
                    depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                } else if (c == ' ' && plus.isAt(text, i)) {
                    restored.setCharAt(i, '+');
                }
            }
            return restored.toString();
        }
    }

    /** Where a space in the text of an option is a plus sign that Camel has decoded. */
    interface PlusSigns {

        PlusSigns NOWHERE = (text, space) -> false;

        boolean isAt(String text, int space);
    }
}
