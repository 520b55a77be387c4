package org.cameltelnyx.voice.tooling;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * A record in the compiled sources.
 *
 * @param type        the record
 * @param packageName its package
 * @param text        the first paragraph of its javadoc
 * @param fields      its components
 */
record RecordSource(TypeElement type, String packageName, String text, List<Field> fields) {

    static RecordSource of(TypeElement type, Elements elements) {
        Javadoc javadoc = Javadoc.of(type, elements);
        List<Field> fields = type.getRecordComponents()
                .stream()
                .map(component -> new Field(component, text(component, javadoc, elements)))
                .toList();
        return new RecordSource(type, elements.getPackageOf(type).getQualifiedName().toString(), javadoc.text(), fields);
    }

    /** The text of the record about a component, else the text of the annotation that defines the component. */
    private static String text(RecordComponentElement component, Javadoc javadoc, Elements elements) {
        String own = javadoc.params().get(component.getSimpleName().toString());
        return own != null
                ? own
                : annotations(component, "ClientState", "CommandId").findFirst()
                        .map(annotation -> Javadoc.of(annotation.getAnnotationType().asElement(), elements).text())
                        .orElse("");
    }

    String simpleName() {
        return type.getSimpleName().toString();
    }

    /** The name of the action in the endpoint URI. */
    String actionName() {
        return simpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** Finds an element of an annotation of the record. */
    Optional<Object> value(String annotation, String element) {
        return value(annotations(type, annotation), element);
    }

    /** Finds the annotations of an element with one of the names. */
    private static Stream<? extends AnnotationMirror> annotations(Element element, String... names) {
        return element.getAnnotationMirrors().stream().filter(annotation -> {
            TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
            return type.getQualifiedName().toString().startsWith(RecordProcessor.VOICE)
                    && Stream.of(names).anyMatch(type.getSimpleName()::contentEquals);
        });
    }

    private static Optional<Object> value(Stream<? extends AnnotationMirror> annotations, String element) {
        return annotations.flatMap(annotation -> annotation.getElementValues().entrySet().stream())
                .filter(value -> value.getKey().getSimpleName().contentEquals(element))
                .map(value -> value.getValue().getValue())
                .findFirst();
    }

    /**
     * A component of a record.
     *
     * @param component the component
     * @param text      its text in the javadoc
     */
    record Field(RecordComponentElement component, String text) {

        String name() {
            return component.getSimpleName().toString();
        }

        String type() {
            return component.asType().toString();
        }

        boolean has(String annotation) {
            return annotations(component, annotation).findAny().isPresent();
        }

        Optional<Object> value(String annotation) {
            return RecordSource.value(annotations(component, annotation), "value");
        }

        /** The replacement of a field that Telnyx has withdrawn. */
        Optional<Object> replacement() {
            return RecordSource.value(annotations(component, "Withdrawn"), "instead");
        }

        /** Whether the field contains base64-encoded text, so that the builder also accepts plain text. */
        boolean isEncodedText() {
            return has("ClientState") || type().equals(String.class.getName()) && value("Format")
                    .filter(value -> ((Element) value).getSimpleName().contentEquals("BASE64"))
                    .isPresent();
        }
    }
}
