package org.cameltelnyx.voice.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;

/**
 * How a JSON object becomes a record: by the names of its components, nothing of another type in the way.
 */
public final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final Constructor<?> constructor;
    private final RecordComponent[] components;
    private final String[] wireNames;

    private RecordShape(Class<?> type) {
        components = type.getRecordComponents();
        wireNames = Arrays.stream(components)
                .map(component -> SnakeCaseStrategy.INSTANCE.translate(component.getName()))
                .toArray(String[]::new);
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record always has a canonical constructor", e);
        }
    }

    /**
     * The shape of a record.
     *
     * @param  type a record
     * @return      how objects become records of this type
     */
    public static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /**
     * Makes a record of an object. A component is null if the object has no field of its name, or one of another type.
     *
     * @param  object    the object
     * @param  wholeType the type of the component that tells of the object as a whole, or null if there is none
     * @param  whole     what that component holds
     * @param  <W>       the type of that component
     * @return           the record
     */
    public <W> Object create(JsonNode object, Class<W> wholeType, W whole) {
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getType() == wholeType
                    ? whole
                    : value(object.path(wireNames[i]), components[i].getGenericType());
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("Cannot make a " + constructor.getDeclaringClass().getName(), e);
        }
    }

    /**
     * A value of an unexpected type is null here and kept in the whole: nothing is refused for a field.
     */
    private static Object value(JsonNode node, Type type) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? list(node, generic.getActualTypeArguments()[0]) : map(node);
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
        if (type instanceof Class<?> nested && nested.isRecord()) {
            return node.isObject() ? of(nested).create(node, null, null) : null;
        }
        throw new IllegalStateException("No field of a record can be of " + type);
    }

    private static Map<String, Object> map(JsonNode node) {
        return node.isObject() ? JsonValues.toMap(node) : null;
    }

    /** Without the elements of another type, so that nobody who goes through it comes upon a null. */
    private static List<Object> list(JsonNode node, Type elementType) {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(element -> value(element, elementType))
                        .filter(Objects::nonNull)
                        .toList()
                : null;
    }
}
