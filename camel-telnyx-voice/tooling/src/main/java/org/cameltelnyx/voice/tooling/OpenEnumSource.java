package org.cameltelnyx.voice.tooling;

import java.util.List;
import java.util.function.BiConsumer;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.Trees;

/**
 * Reads the values of open enums from the source, because they are only constructor arguments.
 *
 * @param trees gives access to the compiled source
 * @param error reports a constant whose value is not a literal
 */
record OpenEnumSource(Trees trees, BiConsumer<Element, String> error) {

    /** Returns the wire values of a type's constants in the order of declaration; empty if the type is not an open enum. */
    List<String> of(TypeMirror type) {
        if (!(type instanceof DeclaredType declared) || !isOpenEnum((TypeElement) declared.asElement())) {
            return List.of();
        }
        return ElementFilter.fieldsIn(declared.asElement().getEnclosedElements())
                .stream()
                .filter(constant -> constant.asType().toString().equals(type.toString()))
                .map(this::value)
                .toList();
    }

    private static boolean isOpenEnum(TypeElement type) {
        return type.getInterfaces()
                .stream()
                .anyMatch(each -> each.toString().equals(RecordProcessor.OPEN_ENUM));
    }

    private String value(VariableElement constant) {
        if (trees.getTree((Element) constant) instanceof VariableTree variable
                && variable.getInitializer() instanceof NewClassTree construction
                && construction.getArguments().size() == 1
                && construction.getArguments().get(0) instanceof LiteralTree literal) {
            return literal.getValue().toString();
        }
        error.accept(constant, "The catalog needs the value of " + constant + " as a literal: new "
                + constant.getEnclosingElement().getSimpleName() + "(\"...\")");
        return "";
    }
}
