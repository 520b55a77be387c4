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
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cameltelnyx.voice.json.JsonValues;
import org.cameltelnyx.voice.support.Suggestion;

/**
 * What a record says of itself: its fields with their types, rules and names. Read once for each record class.
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
     * @param  name its name in camelCase or as it is on the wire, in any case; that of a field in base64 followed by "Text"
     *              means the same as plain text
     * @return      the field, or empty if there is none of this name
     */
    public Optional<FieldModel> field(String name) {
        FieldModel exact = byName.get(name);
        return Optional.ofNullable(exact != null ? exact : byName.get(key(name)));
    }

    /**
     * Makes a record.
     *
     * @param  values gives the value of a field, of the field's type, or null if it has none
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
     * The same record with other values in the fields that hold objects: nested records, maps and lists of either.
     *
     * @param  <T>    the record class
     * @param  record the record
     * @param  change gives the new value, of the same type
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
     * Makes a nested record of a map.
     *
     * @param  map                      values by name
     * @param  additional               takes the fields that the record does not know, or null to refuse them
     * @return                          the record
     * @throws IllegalArgumentException if a name is unknown or a value does not fit
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
                        throw new IllegalArgumentException("stands there twice, in different spellings");
                    }
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("has a wrong field: " + field.wireName() + " " + e.getMessage(), e);
                }
            }
        });
        return create(values::get);
    }

    /** The texts of the secret fields, at any depth. */
    Stream<String> secrets(JsonNode json) {
        return fields.stream().flatMap(field -> {
            JsonNode value = json.path(field.wireName());
            Stream<JsonNode> values = value.isArray() ? value.valueStream() : Stream.of(value);
            if (field.isSecret()) {
                return values.map(JsonNode::asText);
            }
            return field.valueType().isRecord() ? values.flatMap(of(field.valueType())::secrets) : Stream.of();
        });
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
        return SEPARATORS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
