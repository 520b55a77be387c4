package org.cameltelnyx.voice.schema;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The values of each open enum, read once from its constants.
 */
final class OpenValues {

    static final ClassValue<List<String>> KNOWN = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return Arrays.stream(type.getFields())
                    .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                    .map(OpenValues::value)
                    .toList();
        }
    };

    /** The replacements for values that Telnyx has removed from its document, by value. */
    static final ClassValue<Map<String, String>> REPLACED = new ClassValue<>() {
        @Override
        protected Map<String, String> computeValue(Class<?> type) {
            return Arrays.stream(type.getFields())
                    .filter(field -> field.isAnnotationPresent(Withdrawn.class))
                    .collect(Collectors.toMap(OpenValues::value, field -> field.getAnnotation(Withdrawn.class).instead()));
        }
    };

    private OpenValues() {
    }

    private static String value(Field constant) {
        try {
            return ((OpenEnum) constant.get(null)).value();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The constants of " + constant.getDeclaringClass().getName() + " must be public",
                    e);
        }
    }
}
