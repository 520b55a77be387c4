package org.cameltelnyx.voice.tooling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * A record as its source declares it.
 *
 * @param type        the record
 * @param packageName its package
 * @param fields      its components
 */
record RecordSource(TypeElement type, String packageName, List<Field> fields) {

    private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@");

    static RecordSource of(TypeElement type, Elements elements) {
        Map<String, String> texts = params(elements.getDocComment(type));
        List<Field> fields = type.getRecordComponents()
                .stream()
                .map(component -> new Field(component, texts.getOrDefault(component.getSimpleName().toString(), "")))
                .toList();
        return new RecordSource(type, elements.getPackageOf(type).getQualifiedName().toString(), fields);
    }

    /** The texts of all {@code @param}, each in one line. */
    private static Map<String, String> params(String javadoc) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String tag : BLOCK_TAG.split(javadoc == null ? "" : javadoc)) {
            String[] words = tag.strip().split("\\s+", 3);
            if (words.length == 3 && words[0].equals("param")) {
                texts.put(words[1], words[2].replaceAll("\\s+", " "));
            }
        }
        return texts;
    }

    String simpleName() {
        return type.getSimpleName().toString();
    }

    /**
     * A component of a record.
     *
     * @param component the component
     * @param text      what the record's javadoc says of it
     */
    record Field(RecordComponentElement component, String text) {

        String name() {
            return component.getSimpleName().toString();
        }

        String type() {
            return component.asType().toString();
        }

        /** Whether the field holds text in base64, so that its users have the plain text at hand. */
        boolean isEncodedText() {
            return type().equals(String.class.getName()) && component.getAnnotationMirrors()
                    .stream()
                    .filter(annotation -> is(annotation, "Format"))
                    .flatMap(annotation -> annotation.getElementValues().values().stream())
                    .map(AnnotationValue::getValue)
                    .anyMatch(value -> value instanceof Element constant && constant.getSimpleName().contentEquals("BASE64"));
        }

        private static boolean is(AnnotationMirror annotation, String name) {
            return annotation.getAnnotationType().toString().equals(RecordProcessor.ANNOTATIONS + name);
        }
    }
}
