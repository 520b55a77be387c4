package org.cameltelnyx.voice.tooling;

import java.io.IOException;
import java.io.Writer;
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
 * Generates what follows from a record: the builder of each that has {@code @RecordBuilder}, and what Camel's catalog
 * says of each that has {@code @Operation}.
 */
@SupportedAnnotationTypes({RecordProcessor.RECORD_BUILDER, RecordProcessor.OPERATION})
public final class RecordProcessor extends AbstractProcessor {

    static final String ANNOTATIONS = "org.cameltelnyx.voice.action.";
    static final String RECORD_BUILDER = ANNOTATIONS + "RecordBuilder";
    static final String OPERATION = ANNOTATIONS + "Operation";

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Trees trees = Trees.instance(processingEnv);
        for (TypeElement annotation : annotations) {
            for (Element annotated : round.getElementsAnnotatedWith(annotation)) {
                RecordSource source = RecordSource.of((TypeElement) annotated, processingEnv.getElementUtils());
                if (annotation.getQualifiedName().contentEquals(RECORD_BUILDER)) {
                    write(source, BuilderSource.SUFFIX, new BuilderSource(source).text());
                } else if (isDocumented(source)) {
                    write(source, OptionsSource.SUFFIX, new OptionsSource(source, new OpenValues(trees)).text());
                }
            }
        }
        return false;
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

    private void write(RecordSource source, String suffix, String text) {
        String name = source.packageName() + "." + source.simpleName() + suffix;
        try (Writer file = processingEnv.getFiler().createSourceFile(name, source.type()).openWriter()) {
            file.write(text);
        } catch (IOException e) {
            error(source.type(), "Cannot write " + name + ": " + e);
        }
    }

    private void error(Element element, String message) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, element);
    }
}
