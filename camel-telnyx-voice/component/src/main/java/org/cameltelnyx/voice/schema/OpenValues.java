package org.cameltelnyx.voice.schema;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/**
 * The values of each open enum, read off its constants once.
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
