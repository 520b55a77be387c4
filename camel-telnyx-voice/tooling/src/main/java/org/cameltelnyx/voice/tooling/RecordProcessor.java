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

/**
 * Generates the builder of each record that has {@code @RecordBuilder}.
 */
@SupportedAnnotationTypes(RecordProcessor.ANNOTATIONS + "RecordBuilder")
public final class RecordProcessor extends AbstractProcessor {

    static final String ANNOTATIONS = "org.cameltelnyx.voice.action.";

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            for (Element annotated : round.getElementsAnnotatedWith(annotation)) {
                write(new BuilderSource(RecordSource.of((TypeElement) annotated, processingEnv.getElementUtils())));
            }
        }
        return false;
    }

    private void write(BuilderSource builder) {
        RecordSource owner = builder.owner();
        try (Writer file = processingEnv.getFiler().createSourceFile(builder.name(), owner.type()).openWriter()) {
            file.write(builder.text());
        } catch (IOException e) {
            processingEnv.getMessager()
                    .printMessage(Diagnostic.Kind.ERROR, "Cannot write " + builder.name() + ": " + e, owner.type());
        }
    }
}
