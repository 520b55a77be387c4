package org.cameltelnyx.voice.action;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;

/**
 * One field of an action or of an object nested in it, as read off the record component that declares it.
 */
public final class FieldModel {

    private final RecordComponent component;
    private final String wireName;
    private final boolean required;
    private final boolean secret;
    private final Class<?> elementType;
    private final Grammar grammar;
    private final Bounds bounds;

    FieldModel(RecordComponent component) {
        this.component = component;
        this.wireName = SnakeCaseStrategy.INSTANCE.translate(component.getName());
        UriParam uriParam = onField(UriParam.class);
        Metadata metadata = onField(Metadata.class);
        this.secret = uriParam != null && uriParam.secret();
        this.required = component.isAnnotationPresent(Required.class) || metadata != null && metadata.required();
        this.elementType = List.class.isAssignableFrom(component.getType()) ? elementType(component.getGenericType()) : null;
        Format format = component.getAnnotation(Format.class);
        this.grammar = format == null ? null : format.value();
        this.bounds = component.getAnnotation(Bounds.class);
    }

    /**
     * The name of the endpoint option and of the record component.
     *
     * @return the name in camelCase
     */
    public String name() {
        return component.getName();
    }

    /**
     * The name in the JSON that Telnyx reads.
     *
     * @return the name in snake_case
     */
    public String wireName() {
        return wireName;
    }

    /**
     * The Java type of the values.
     *
     * @return the type of the record component
     */
    public Class<?> type() {
        return component.getType();
    }

    /**
     * Whether Telnyx cannot do without this field.
     *
     * @return true if it must be given, by option or by body
     */
    public boolean isRequired() {
        return required;
    }

    /**
     * Whether the values must not be shown.
     *
     * @return true for passwords and digits
     */
    public boolean isSecret() {
        return secret;
    }

    /**
     * Whether this field holds objects rather than plain values, so that it can be given as JSON text or as a bean.
     *
     * @return true for nested records, maps and lists of either
     */
    public boolean isNested() {
        Class<?> type = elementType == null ? type() : elementType;
        return Map.class.isAssignableFrom(type) || type.isRecord() && !OpenEnum.class.isAssignableFrom(type);
    }

    /**
     * Whether this field holds any number of values.
     *
     * @return true for lists
     */
    public boolean isList() {
        return elementType != null;
    }

    /**
     * Whether no valid value holds a space, so that a space in the text of a URI must have been a plus sign.
     *
     * @return true for numbers, choices and texts with a grammar
     */
    public boolean isWithoutSpaces() {
        return grammar != null || type() != String.class && !isNested();
    }

    /**
     * Turns a value into the type of this field, without losing anything of it.
     *
     * @param  value                    text, a number, a map, a list, a JSON node or the value itself; never null
     * @return                          the value as this field holds it
     * @throws IllegalArgumentException if that cannot be done; the message says what is expected, not what was given
     */
    public Object convert(Object value) {
        return elementType == null ? Values.convert(value, type()) : Values.convertAll(value, elementType);
    }

    /**
     * What is wrong with a value.
     *
     * @param  value a value of this field's type, or null if none was given
     * @return       what it must be instead, or null if it is right
     */
    String violation(Object value) {
        if (value == null) {
            return required ? "is required" : null;
        }
        if (grammar != null && !grammar.accepts((String) value)) {
            return "must " + grammar.rule();
        }
        if (value instanceof Number number && bounds != null && !isWithin(number.doubleValue())) {
            return "must be " + range();
        }
        if (value instanceof OpenEnum choice) {
            List<String> known = OpenEnum.known(choice.getClass());
            return known.contains(choice.value()) ? null : "must be one of " + String.join(", ", known);
        }
        if (value instanceof Record nested) {
            return nestedViolation(nested, "");
        }
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                String wrong = list.get(i) instanceof Record nested ? nestedViolation(nested, "[" + i + "]") : null;
                if (wrong != null) {
                    return wrong;
                }
            }
        }
        return null;
    }

    Object get(Record owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + name() + " of " + owner.getClass().getName(), e);
        }
    }

    private static String nestedViolation(Record nested, String index) {
        RecordModel<?> model = RecordModel.of(nested.getClass());
        for (FieldModel field : model.fields()) {
            String wrong = field.violation(field.get(nested));
            if (wrong != null) {
                return "has a wrong field: " + (index.isEmpty() ? "" : index + ".") + field.wireName + " " + wrong;
            }
        }
        return null;
    }

    private boolean isWithin(double number) {
        for (double also : bounds.also()) {
            if (number == also) {
                return true;
            }
        }
        return number >= bounds.min() && number <= bounds.max();
    }

    private String range() {
        StringBuilder text = new StringBuilder("from ").append(plain(bounds.min()));
        if (bounds.max() == Double.POSITIVE_INFINITY) {
            text.append(" upwards");
        } else {
            text.append(" to ").append(plain(bounds.max()));
        }
        for (double also : bounds.also()) {
            text.append(", or ").append(plain(also));
        }
        return text.toString();
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private static Class<?> elementType(Type list) {
        return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    private <A extends java.lang.annotation.Annotation> A onField(Class<A> annotation) {
        try {
            return component.getDeclaringRecord().getDeclaredField(name()).getAnnotation(annotation);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("A record component always has a field", e);
        }
    }
}
