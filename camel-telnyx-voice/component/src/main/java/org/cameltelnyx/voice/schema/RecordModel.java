package org.cameltelnyx.voice.schema;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cameltelnyx.voice.support.Suggestion;

/**
 * The fields of a record with their types, rules and names, read once per record class. It creates all records: commands,
 * which it checks, and events and results, which it accepts as they are.
 *
 * @param <R> the record class
 */
public final class RecordModel<R> {

    private static final Pattern SEPARATORS = Pattern.compile("[_.\\[\\]]");
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
            if (field.hasTextForm()) {
                addNames(field.textForm());
            }
            addNames(field);
        }
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record always has a canonical constructor", e);
        }
    }

    private void addNames(FieldModel field) {
        for (String name : List.of(field.name(), field.wireName())) {
            byName.put(name, field);
            byName.put(key(name), field);
        }
    }

    /**
     * The model of a record class.
     *
     * @param  <R>  the record class
     * @param  type the record class
     * @return      its model, the same object in every call
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
     * @param  name its name in camelCase or snake_case, in any case; the name of a field in base64 followed by "Text" means
     *              its plain text form
     * @return      the field, or empty if no field has this name
     */
    public Optional<FieldModel> field(String name) {
        FieldModel exact = byName.get(name);
        return Optional.ofNullable(exact != null ? exact : byName.get(key(name)));
    }

    /**
     * Creates a record.
     *
     * @param  values returns the value of a field, in the type of the field, or null if it has none
     * @return        the record
     */
    public R create(Function<FieldModel, Object> values) {
        try {
            Object[] arguments = new Object[fields.size()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = values.apply(fields.get(i));
            }
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("Cannot create a " + type.getName(), e);
        }
    }

    /**
     * The values of a record.
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
     * Copies a record with other values in the fields that contain objects: nested records, maps and lists of either.
     *
     * @param  <T>    the record class
     * @param  record the record
     * @param  change returns the new value, which has the same type
     * @return        the record
     */
    @SuppressWarnings("unchecked")
    public static <T extends Record> T withNested(T record, UnaryOperator<Object> change) {
        return (T) of(record.getClass()).create(field -> {
            Object value = field.get(record);
            return value != null && field.isNested() ? change.apply(value) : value;
        });
    }

    /**
     * Reads an object of Telnyx. It refuses nothing: a component is null if its field is missing or has another type.
     *
     * @param  object    the object
     * @param  wholeName the name of the component for the whole object, or null if there is none
     * @param  whole     the value of that component
     * @return           the record
     */
    public R receive(JsonNode object, String wholeName, Object whole) {
        return create(field -> field.name().equals(wholeName) ? whole : field.receive(object.path(field.wireName())));
    }

    /**
     * Reads a nested object of a user. It refuses unknown fields and wrong values.
     *
     * @param  map                      values by name
     * @param  additional               receives the fields that the record does not know, or null to refuse them
     * @return                          the record
     * @throws IllegalArgumentException if a field is unknown or a value is wrong
     */
    R read(Map<String, Object> map, ObjectNode additional) {
        Map<FieldModel, Object> values = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            FieldModel field = field(name).orElse(null);
            if (field == null && additional != null) {
                additional.set(name, JsonValues.JSON.valueToTree(value));
            } else if (field == null) {
                throw new IllegalArgumentException(
                        "has the unknown field " + name
                                + Suggestion.question(name, fields.stream().map(FieldModel::wireName).toList())
                                + ", and can have " + wireNames()
                                + " or, with additionalFields=true, any other");
            } else if (value != null) {
                try {
                    if (values.put(field.target(), field.convert(value, additional)) != null) {
                        throw new IllegalArgumentException("occurs twice, in different spellings");
                    }
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("has a wrong field: " + field.wireName() + " " + e.getMessage(), e);
                }
            }
        });
        return create(values::get);
    }

    /**
     * The values that messages must not contain.
     *
     * @param  json the JSON of a record
     * @return      the texts of all secret fields, at any depth; unknown fields count as secret if their names indicate it
     */
    public Stream<String> secrets(JsonNode json) {
        return json.properties().stream().flatMap(entry -> {
            FieldModel field = field(entry.getKey()).orElse(null);
            JsonNode value = entry.getValue();
            if (field != null && field.isSecret()) {
                return SecretNames.texts(value);
            }
            if (field == null || field.isNested() && !field.valueType().isRecord()) {
                return SecretNames.in(entry.getKey(), value);
            }
            return field.valueType().isRecord()
                    ? (value.isArray() ? value.valueStream() : Stream.of(value)).flatMap(of(field.valueType())::secrets)
                    : Stream.of();
        });
    }

    private String wireNames() {
        return fields.stream().map(FieldModel::wireName).collect(Collectors.joining(", "));
    }

    /**
     * Shows a record that has secret fields.
     *
     * @param  instance the record
     * @return          the text of {@code toString()} in Java, without the values of these fields
     */
    public static String toStringWithoutSecrets(Record instance) {
        return of(instance.getClass()).fields()
                .stream()
                .map(field -> field.name() + "=" + shown(field, field.get(instance)))
                .collect(Collectors.joining(", ", instance.getClass().getSimpleName() + "[", "]"));
    }

    private static Object shown(FieldModel field, Object value) {
        return field.isSecret() && value != null ? "xxxxxx" : value;
    }

    private static String key(String name) {
        return SEPARATORS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
