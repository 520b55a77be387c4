package org.cameltelnyx.voice.tooling;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

import com.sun.source.util.Trees;
import org.cameltelnyx.voice.tooling.RecordSource.Field;

/**
 * Generates sources from the records: a builder for each record with {@code @RecordBuilder}, a class for Camel's catalog
 * for each record with {@code @Operation}, and the lists of all actions, events and other kinds of endpoints.
 */
@SupportedAnnotationTypes({RecordProcessor.RECORD_BUILDER, RecordProcessor.OPERATION, RecordProcessor.EVENT_TYPE,
        RecordProcessor.SIDE_NAME})
public final class RecordProcessor extends AbstractProcessor {

    static final String VOICE = "org.cameltelnyx.voice.";
    static final String RECORD_BUILDER = VOICE + "action.RecordBuilder";
    static final String OPERATION = VOICE + "action.Operation";
    static final String EVENT_TYPE = VOICE + "event.EventType";
    static final String OPEN_ENUM = VOICE + "schema.OpenEnum";
    static final String SIDE_NAME = VOICE + "SideName";

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            List<RecordSource> records = round.getElementsAnnotatedWith(annotation)
                    .stream()
                    .map(type -> RecordSource.of((TypeElement) type, processingEnv.getElementUtils()))
                    .toList();
            switch (annotation.getQualifiedName().toString()) {
                case RECORD_BUILDER -> records.forEach(this::writeBuilder);
                case OPERATION -> {
                    records.stream().filter(this::isDocumented).forEach(this::writeOptions);
                    write(records, "Actions", ListSource.actions(records));
                }
                case SIDE_NAME -> write(records, "Sides", ListSource.sides(records));
                default -> write(records, "EventNames", ListSource.events(records));
            }
        }
        return false;
    }

    private void writeBuilder(RecordSource source) {
        write(List.of(source), source.simpleName() + BuilderSource.SUFFIX, new BuilderSource(source).text());
    }

    private void writeOptions(RecordSource source) {
        OpenEnumSource values = new OpenEnumSource(Trees.instance(processingEnv), this::error);
        write(List.of(source), source.simpleName() + OptionsSource.SUFFIX, new OptionsSource(source, values).text());
    }

    private boolean isDocumented(RecordSource source) {
        boolean documented = true;
        if (source.text().isEmpty()) {
            error(source.type(), "The catalog needs the javadoc of " + source.simpleName());
            documented = false;
        }
        for (Field field : source.fields()) {
            if (field.text().isEmpty()) {
                error(field.component(), "The catalog needs the text of @param " + field.name());
                documented = false;
            }
        }
        return documented;
    }

    /** Writes a generated class into the package of its records. */
    private void write(List<RecordSource> sources, String simpleName, String text) {
        String name = sources.get(0).packageName() + "." + simpleName;
        Element[] origins = sources.stream().map(RecordSource::type).toArray(Element[]::new);
        try (Writer file = processingEnv.getFiler().createSourceFile(name, origins).openWriter()) {
            file.write(text);
        } catch (IOException e) {
            error(origins[0], "Cannot write " + name + ": " + e);
        }
    }

    private void error(Element element, String message) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, element);
    }
}
