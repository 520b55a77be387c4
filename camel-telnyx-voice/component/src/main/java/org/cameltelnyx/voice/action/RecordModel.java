package org.cameltelnyx.voice.action;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a record says of itself: its fields with their types, rules and names. Read once for each record class.
 *
 * @param <R> the record class
 */
public final class RecordModel<R> {

    private static final ClassValue<RecordModel<?>> MODELS = new ClassValue<>() {
        @Override
        protected RecordModel<?> computeValue(Class<?> type) {
            return new RecordModel<>(type);
        }
    };

    private final Class<R> type;
    private final List<FieldModel> fields;
    private final Map<String, FieldModel> byName = new LinkedHashMap<>();
    private final Constructor<R> constructor;

    private RecordModel(Class<R> type) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        this.fields = Arrays.stream(components).map(FieldModel::new).toList();
        for (FieldModel field : fields) {
            byName.put(key(field.name()), field);
            byName.put(key(field.wireName()), field);
        }
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record always has a canonical constructor", e);
        }
    }

    /**
     * The model of a record class.
     *
     * @param  <R>  the record class
     * @param  type the record class
     * @return      its model, the same one at every call
     */
    @SuppressWarnings("unchecked")
    public static <R> RecordModel<R> of(Class<R> type) {
        return (RecordModel<R>) MODELS.get(type);
    }

    /**
     * The fields in the order in which the record declares them.
     *
     * @return the fields
     */
    public List<FieldModel> fields() {
        return fields;
    }

    /**
     * Finds a field.
     *
     * @param  name its name in camelCase or as it is on the wire, in any case
     * @return      the field, or empty if there is none of this name
     */
    public Optional<FieldModel> field(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /**
     * Makes a record.
     *
     * @param  values a value for each field that has one, of the field's type
     * @return        the record
     */
    public R create(Map<FieldModel, Object> values) {
        try {
            return constructor.newInstance(fields.stream().map(values::get).toArray());
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("Cannot make a " + type.getName(), e);
        }
    }

    /**
     * The values that a record holds.
     *
     * @param  instance the record
     * @return          the value of each field that has one
     */
    public Map<FieldModel, Object> values(R instance) {
        Map<FieldModel, Object> values = new LinkedHashMap<>();
        for (FieldModel field : fields) {
            Object value = field.get((Record) instance);
            if (value != null) {
                values.put(field, value);
            }
        }
        return values;
    }

    /**
     * Makes a nested record of a map.
     *
     * @param  map                      values by name
     * @return                          the record
     * @throws IllegalArgumentException if a name is unknown or a value does not fit
     */
    R read(Map<String, Object> map) {
        Map<FieldModel, Object> values = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            FieldModel field = field(name).orElseThrow(() -> new IllegalArgumentException(
                    "has the unknown field " + name + "; there are: " + wireNames()));
            if (value == null) {
                return;
            }
            try {
                values.put(field, field.convert(value));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("has a wrong field: " + field.wireName() + " " + e.getMessage(), e);
            }
        });
        return create(values);
    }

    private String wireNames() {
        return fields.stream().map(FieldModel::wireName).collect(Collectors.joining(", "));
    }

    static String toStringWithoutSecrets(Record instance) {
        return of(instance.getClass()).fields()
                .stream()
                .map(field -> field.name() + "=" + shown(field, field.get(instance)))
                .collect(Collectors.joining(", ", instance.getClass().getSimpleName() + "[", "]"));
    }

    private static Object shown(FieldModel field, Object value) {
        return field.isSecret() && value != null ? "xxxxxx" : value;
    }

    private static String key(String name) {
        return name.replaceAll("[_.\\[\\]]", "").toLowerCase(Locale.ROOT);
    }
}
