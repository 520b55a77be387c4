package org.cameltelnyx.voice.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.LanguageSupport;
import org.apache.camel.support.PropertyBindingSupport;
import org.cameltelnyx.voice.schema.JsonValues;

/**
 * The value of an endpoint option: fixed, or computed from the exchange for every message if the text of the option contains
 * Simple expressions. Only the text of the author of the route is evaluated as an expression. The result of an expression is
 * a plain value and is never evaluated again.
 */
sealed interface OptionValue {

    /**
     * Returns the value for a message.
     *
     * @param  exchange the exchange of the message; a fixed value does not read it
     * @return          the value, or null if there is none
     */
    Object evaluate(Exchange exchange);

    /**
     * Whether the value is the same for all messages.
     *
     * @return true if it contains no expression
     */
    default boolean isFixed() {
        return this instanceof Fixed;
    }

    private static String yieldedNothing(OptionValue value) {
        return value instanceof Computed computed ? ", because " + computed.text() + " yielded nothing" : "";
    }

    record Fixed(Object value) implements OptionValue {
        @Override
        public Object evaluate(Exchange exchange) {
            return value;
        }

        /** Omits the value, which can be secret. */
        @Override
        public String toString() {
            return "Fixed";
        }
    }

    /**
     * The result of an expression.
     *
     * @param text       the expression as the author wrote it
     * @param expression the compiled expression
     * @param mayBeEmpty whether the empty text is a value
     */
    record Computed(String text, Expression expression, boolean mayBeEmpty) implements OptionValue {
        @Override
        public Object evaluate(Exchange exchange) {
            Object value = PlainValues.of(exchange, expression.evaluate(exchange, Object.class));
            return value instanceof CharSequence text && text.isEmpty() && !mayBeEmpty ? null : value;
        }
    }

    record Listed(List<OptionValue> elements) implements OptionValue {
        @Override
        public Object evaluate(Exchange exchange) {
            List<Object> values = new ArrayList<>();
            elements.forEach(element -> values.add(element.evaluate(exchange)));
            if (values.stream().allMatch(Objects::isNull)) {
                return null;
            }
            int missing = values.indexOf(null);
            if (missing >= 0) {
                throw new IllegalArgumentException("has no value at [" + missing + "]" + yieldedNothing(elements.get(missing)));
            }
            return values;
        }
    }

    /**
     * An object with computed fields.
     *
     * @param entries the fields
     * @param isWhole whether each of them must have a value
     */
    record Structured(Map<String, OptionValue> entries, boolean isWhole) implements OptionValue {
        @Override
        public Object evaluate(Exchange exchange) {
            Map<String, Object> values = new LinkedHashMap<>();
            entries.forEach((name, entry) -> {
                Object value = entry.evaluate(exchange);
                if (value == null && isWhole && !entry.isFixed()) {
                    throw new IllegalArgumentException("has no value for " + name + yieldedNothing(entry));
                }
                // a null that the author wrote in JSON is sent; a field whose expression yields nothing is omitted
                if (value != null || entry.isFixed()) {
                    values.put(name, value);
                }
            });
            return values;
        }
    }

    /** Reads the options of an endpoint. */
    final class Reader {

        private static final Pattern MAPPING = Pattern.compile("\\s*\\{\\w+=");

        private final CamelContext camelContext;
        private final Exchange noMessage;

        Reader(CamelContext camelContext) {
            this.camelContext = camelContext;
            this.noMessage = new DefaultExchange(camelContext);
        }

        /**
         * Reads the value of an option.
         *
         * @param  value the value in the endpoint: text, a list if the endpoint contains the option more than once, or an
         *               object if a program created the endpoint
         * @param  form  the form of values that the option accepts
         * @return       the value
         */
        OptionValue read(Object value, Form form) {
            if (value instanceof List<?> list) {
                return list(list.stream().map(element -> read(element, form)).toList());
            }
            if (value instanceof RawText raw) {
                return read(raw.text(), form.raw());
            }
            if (!(value instanceof String text)) {
                return new Fixed(PlainValues.of(noMessage, value));
            }
            if (form.isNested() && (text.startsWith("#bean:") || text.startsWith("#class:"))) {
                return new Fixed(PlainValues.of(noMessage, bean(text)));
            }
            if (form.isNested() && (text.stripLeading().startsWith("{") || text.stripLeading().startsWith("["))) {
                return structure(json(text), form);
            }
            return text(withPlus(text, form.plus()), form);
        }

        private OptionValue text(String text, Form form) {
            if (LanguageSupport.hasSimpleFunction(text)) {
                Expression expression = camelContext.resolveLanguage("simple").createExpression(text);
                expression.init(camelContext);
                return new Computed(text, expression, form.mayBeEmpty());
            }
            return new Fixed(text.isEmpty() && !form.mayBeEmpty() ? null : text);
        }

        private OptionValue structure(Object value, Form form) {
            if (value instanceof Map<?, ?> map) {
                Map<String, OptionValue> entries = new LinkedHashMap<>();
                map.forEach((name, entry) -> entries.put((String) name, structure(entry, form)));
                Structured structured = new Structured(entries, form.isWhole());
                return entries.values().stream().allMatch(OptionValue::isFixed)
                        ? new Fixed(PlainValues.of(noMessage, structured.evaluate(null)))
                        : structured;
            }
            if (value instanceof List<?> list) {
                return list(list.stream().map(entry -> structure(entry, form)).toList());
            }
            if (value instanceof String text && !form.isRaw() && withPlus(text, form.plus()).startsWith(" ")) {
                throw new IllegalArgumentException(
                        "contains a text that begins with a space, which was a plus sign before Camel decoded it. Write the value as RAW(...)");
            }
            return value instanceof String text && !text.isEmpty()
                    ? text(withPlus(text, form.plus()), form)
                    : new Fixed(value);
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
                throw new IllegalArgumentException("names a bean that is not available: " + e.getMessage(), e);
            }
        }

        private static Object json(String text) {
            try {
                return JsonValues.JSON.readValue(text, new TypeReference<Object>() {
                });
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(
                        "begins like JSON, but is no valid JSON" + Payload.placeOf(e)
                                + ", such as {\"name\":\"X-A\",\"value\":\"1\"}"
                                // the form in which Camel passes a mapping in the parameters of YAML
                                + (MAPPING.matcher(text).lookingAt()
                                        ? ". In YAML, write it as JSON in quotes, not as keys below the option"
                                        : ""));
            }
        }

        /** Restores plus signs, which Camel decodes into spaces in a URI. Spaces inside an expression stay spaces. */
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

    /**
     * The form of values that an option accepts.
     *
     * @param isNested   whether it accepts objects or lists, so that JSON text and references to beans are resolved
     * @param mayBeEmpty whether the empty text is a value
     * @param isWhole    whether an object must have a value for all fields that its author has written
     * @param isRaw      whether it was written as RAW(...), so that Camel has decoded nothing in it
     * @param plus       which spaces are plus signs that Camel has decoded
     */
    record Form(boolean isNested, boolean mayBeEmpty, boolean isWhole, boolean isRaw, PlusSigns plus) {

        Form(boolean isNested, boolean mayBeEmpty, boolean isWhole, PlusSigns plus) {
            this(isNested, mayBeEmpty, isWhole, false, plus);
        }

        Form raw() {
            return new Form(isNested, mayBeEmpty, isWhole, true, (text, space) -> false);
        }
    }

    /** Decides whether a space in the text of an option is a plus sign that Camel has decoded. */
    interface PlusSigns {

        boolean isAt(String text, int space);
    }
}
