package org.cameltelnyx.voice.schema;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One field of a record, read from its record component and the annotations of it.
 */
public final class FieldModel {

    private static final Pattern OFFSET = Pattern.compile(".*T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)? \\d\\d:?\\d\\d");

    private static final ClassValue<Boolean> CAN_BE_WITHDRAWN = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return OpenEnum.class.isAssignableFrom(type)
                    ? !OpenValues.REPLACED.get(type).isEmpty()
                    : type.isRecord() && RecordModel.of(type).fields().stream().anyMatch(FieldModel::canBeWithdrawn);
        }
    };

    private final RecordComponent component;
    private final FieldModel encoded;
    private final String name;
    private final String wireName;
    private final boolean required;
    private final boolean secret;
    private final boolean local;
    private final Class<?> elementType;
    private final boolean nested;
    private final Grammar grammar;
    private final boolean mayBeEmpty;
    private final Range range;
    private final int minLength;
    private final int maxLength;
    private final List<String> substitutes;
    private final Class<? extends Record> listed;
    private final String replacement;

    FieldModel(RecordComponent component) {
        this(component, null);
    }

    private FieldModel(RecordComponent component, FieldModel encoded) {
        this.component = component;
        this.encoded = encoded;
        this.name = encoded == null ? component.getName() : component.getName() + "Text";
        JsonProperty otherName = component.getAccessor().getAnnotation(JsonProperty.class);
        this.wireName = otherName == null ? SnakeCaseStrategy.INSTANCE.translate(name) : otherName.value();
        this.secret = component.isAnnotationPresent(Secret.class);
        this.local = component.isAnnotationPresent(Local.class);
        this.required = component.isAnnotationPresent(Required.class);
        this.elementType = List.class.isAssignableFrom(component.getType()) ? elementType(component.getGenericType()) : null;
        this.nested = isNested(valueType());
        this.grammar = encoded != null ? null : grammar(component);
        this.mayBeEmpty = component.isAnnotationPresent(MayBeEmpty.class);
        Bounds bounds = component.getAnnotation(Bounds.class);
        this.range = bounds == null ? null : new Range(bounds.min(), bounds.max(), bounds.also());
        Length length = component.getAnnotation(Length.class);
        this.minLength = length == null ? 0 : length.min();
        this.maxLength = length == null ? Integer.MAX_VALUE : length.max();
        Unless unless = component.getAnnotation(Unless.class);
        this.substitutes = unless == null ? List.of() : List.of(unless.value());
        OrListOf orListOf = component.getAnnotation(OrListOf.class);
        this.listed = orListOf == null ? null : orListOf.value();
        Withdrawn withdrawn = component.getAnnotation(Withdrawn.class);
        this.replacement = withdrawn == null ? null : withdrawn.instead();
    }

    /**
     * The name of the endpoint option and of the record component.
     *
     * @return the name in camelCase
     */
    public String name() {
        return name;
    }

    /**
     * The field that stores a value with this name.
     *
     * @return this field; for a plain text form such as {@code clientStateText}, the field that stores the base64
     */
    public FieldModel target() {
        return encoded == null ? this : encoded;
    }

    /**
     * Whether the field is in base64 and also has a plain text form, whose name ends with "Text".
     *
     * @return true for client states
     */
    public boolean hasTextForm() {
        return grammar == Grammar.BASE64;
    }

    FieldModel textForm() {
        return new FieldModel(component, this);
    }

    /**
     * Whether an empty text has a meaning for Telnyx.
     *
     * @return false for most fields; their empty option means that there is no value
     */
    public boolean mayBeEmpty() {
        return mayBeEmpty;
    }

    /**
     * The name in the JSON of Telnyx.
     *
     * @return the name in snake_case, or the one in {@link JsonProperty}
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
     * The Java type of one value.
     *
     * @return the type of the elements of a list, else the type of the record component
     */
    public Class<?> valueType() {
        return elementType == null ? type() : elementType;
    }

    /**
     * The Java type of the objects in a list that can replace a text.
     *
     * @return a record, or empty for most fields
     */
    public Optional<Class<? extends Record>> listedType() {
        return Optional.ofNullable(listed);
    }

    /**
     * Whether Telnyx requires this field.
     *
     * @return true if the option or the body must set it
     */
    public boolean isRequired() {
        return required;
    }

    /**
     * The fields of which any one replaces this one, although it is required.
     *
     * @return the names of record components, none for most fields
     */
    public List<String> substitutes() {
        return substitutes;
    }

    /**
     * Whether messages must not contain the values.
     *
     * @return true for passwords and digits
     */
    public boolean isSecret() {
        return secret;
    }

    /**
     * Whether the field is for this component and never sent.
     *
     * @return false for the fields that Telnyx reads, which are nearly all
     */
    public boolean isLocal() {
        return local;
    }

    /**
     * Whether the values are conditions that select entries. If a condition of the author were dropped, the list would have
     * more entries, and the route may delete what it lists.
     *
     * @return true for the filters of lists
     */
    public boolean isFilter() {
        return name.equals("filter");
    }

    /**
     * Whether the values are telephone numbers or SIP URIs.
     *
     * @return true for the parties of a call
     */
    public boolean isAddress() {
        return grammar == Grammar.ADDRESS;
    }

    /**
     * Whether the values are objects, so that an option can be JSON text or refer to a bean.
     *
     * @return true for nested records, maps and lists of either
     */
    public boolean isNested() {
        return nested;
    }

    private static boolean isNested(Class<?> type) {
        return type == Object.class || Map.class.isAssignableFrom(type)
                || type.isRecord() && !OpenEnum.class.isAssignableFrom(type);
    }

    /**
     * Whether the field has any number of values.
     *
     * @return true for lists
     */
    public boolean isList() {
        return elementType != null;
    }

    /**
     * Whether a space in the text of an option is a plus sign that Camel has decoded, as far as the text reveals it.
     *
     * @param  text  the text
     * @param  space the position of the space
     * @return       true if the author has written a plus sign there
     */
    public boolean isPlus(String text, int space) {
        return grammar != null
                ? grammar.isPlus(text, space)
                : space == 0 && Number.class.isAssignableFrom(valueType()) || isNested() && OFFSET.matcher(text).matches();
    }

    /**
     * Converts a value to the type of the target field without loss.
     *
     * @param  value                    text, a number, a map, a list, a JSON node or the value itself; never null
     * @param  additional               receives the fields of nested objects that no record knows, under the name of this
     *                                  field; or null to refuse them
     * @return                          the converted value
     * @throws IllegalArgumentException if that is impossible; the message describes the expected value and does not contain
     *                                  the given one
     */
    public Object convert(Object value, ObjectNode additional) {
        if (encoded != null) {
            return Values.base64(value);
        }
        ObjectNode inside = additional == null || !nested ? null : additional.objectNode();
        Class<?> elements = listed != null && Values.isList(value) ? listed : elementType;
        Object converted = elements == null
                ? Values.convert(value, listed == null ? type() : String.class, inside)
                : Values.convertAll(value, elements, inside);
        if (inside != null && !inside.isEmpty()) {
            additional.set(wireName, inside);
        }
        return converted;
    }

    /** {@return a value from Telnyx, or null if it has another type} */
    Object receive(JsonNode value) {
        return elementType == null ? Values.receive(value, type()) : Values.receiveAll(value, elementType);
    }

    /**
     * Checks a value against the rules of the field.
     *
     * @param  value a value of this field's type, or null if none was given
     * @return       the violated rule, to follow the name of the field, or null if there is none
     */
    public String violation(Object value) {
        if (value == null || value instanceof List<?> none && none.isEmpty()) {
            return required ? "is required" : null;
        }
        if (value instanceof String text) {
            return text.isEmpty() && mayBeEmpty ? null : textViolation(text);
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            return "must be a number";
        }
        if (value instanceof Number number && range != null && !range.contains(number.doubleValue())) {
            return "must be " + range;
        }
        if (value instanceof OpenEnum choice) {
            List<String> known = OpenEnum.known(choice.getClass());
            return known.contains(choice.value()) ? null : "must be one of " + String.join(", ", known);
        }
        if (value instanceof Record nested) {
            return nestedViolation(nested, "");
        }
        if (value instanceof Map<?, ?> map && grammar != null) {
            return entryViolation(map);
        }
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                Object element = list.get(i);
                String wrong = element instanceof Record nested && !(element instanceof OpenEnum)
                        ? nestedViolation(nested, "[" + i + "]")
                        : violation(element);
                if (wrong != null) {
                    return wrong;
                }
            }
        }
        return null;
    }

    /**
     * The value of the field.
     *
     * @param  owner a record
     * @return       the value, or null if it has none
     */
    public Object get(Record owner) {
        try {
            // null avoids an empty array of arguments in each call
            return component.getAccessor().invoke(owner, (Object[]) null);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + name() + " of " + owner.getClass().getName(), e);
        }
    }

    private String textViolation(String text) {
        if (grammar != null && !grammar.accepts(text)) {
            return "must " + grammar.rule();
        }
        if (text.length() < minLength || text.length() > maxLength) {
            return "must have " + (minLength > 0 ? "from " + minLength + " to " : "at most ") + maxLength
                    + " characters, not " + text.length();
        }
        return null;
    }

    /** In a map, each text must follow the grammar, as a value or as an element of a list. */
    private String entryViolation(Map<?, ?> map) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            List<?> values = entry.getValue() instanceof List<?> several ? several : Arrays.asList(entry.getValue());
            for (Object each : values) {
                if (!(each instanceof String text) || !grammar.accepts(text)) {
                    return "has a wrong field: " + entry.getKey() + " must " + grammar.rule() + ", or a list of them";
                }
            }
        }
        return null;
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

    /**
     * Finds fields and values that Telnyx has removed from its document.
     *
     * @param  value a value of this field's type, or null if it is not known yet
     * @return       for each of them, a sentence with its replacement
     */
    public Stream<String> withdrawn(Object value) {
        return withdrawn("", value);
    }

    /**
     * Whether the field or a part of it can be withdrawn.
     *
     * @return true if {@link #withdrawn} can find something in its values
     */
    public boolean canBeWithdrawn() {
        return replacement != null || CAN_BE_WITHDRAWN.get(valueType());
    }

    private Stream<String> withdrawn(String path, Object value) {
        String here = path + (path.isEmpty() ? name : wireName);
        if (replacement != null) {
            return Stream.of(here + " is no longer in the document of Telnyx, and may have no effect. Use " + replacement
                    + " instead.");
        }
        if (value instanceof List<?> list) {
            return list.stream().flatMap(element -> withdrawn(path, element));
        }
        if (value instanceof OpenEnum choice) {
            return OpenValues.REPLACED.get(choice.getClass())
                    .entrySet()
                    .stream()
                    .filter(each -> each.getKey().equals(choice.value()))
                    .map(each -> here + " '" + choice.value()
                            + "' is no longer in the document of Telnyx, and may have no effect. Use " + each.getValue()
                            + " instead.");
        }
        return value instanceof Record nested
                ? RecordModel.of(nested.getClass())
                        .fields()
                        .stream()
                        .flatMap(field -> Stream.ofNullable(field.get(nested))
                                .flatMap(inside -> field.withdrawn(here + ".", inside)))
                : Stream.of();
    }

    private static Class<?> elementType(Type list) {
        Type element = ((ParameterizedType) list).getActualTypeArguments()[0];
        return (Class<?>) (element instanceof ParameterizedType generic ? generic.getRawType() : element);
    }

    /** {@return the grammar in {@link Format}, or in an annotation that has it, or null} */
    private static Grammar grammar(RecordComponent component) {
        return Stream.concat(Stream.of(component), Stream.of(component.getAnnotations()).map(Annotation::annotationType))
                .map(element -> element.getAnnotation(Format.class))
                .filter(Objects::nonNull)
                .map(Format::value)
                .findFirst()
                .orElse(null);
    }

    /** The values of {@link Bounds}, because each access to the annotation itself uses reflection. */
    private record Range(double min, double max, double[] also) {

        boolean contains(double number) {
            return number >= min && number <= max || Arrays.stream(also).anyMatch(each -> each == number);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder("from ").append(plain(min));
            if (max == Double.POSITIVE_INFINITY) {
                text.append(" upwards");
            } else {
                text.append(" to ").append(plain(max));
            }
            for (double each : also) {
                text.append(", or ").append(plain(each));
            }
            return text.toString();
        }

        private static String plain(double number) {
            return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
        }
    }
}
