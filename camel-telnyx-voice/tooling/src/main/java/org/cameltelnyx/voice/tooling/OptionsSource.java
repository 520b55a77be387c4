package org.cameltelnyx.voice.tooling;

import java.util.List;
import java.util.stream.Collectors;

import javax.lang.model.element.AnnotationValue;

import org.cameltelnyx.voice.tooling.RecordSource.Field;

/**
 * The source of a class that describes the record of an action by Camel's annotations. Camel's generators read the compiled
 * class; the jar does not contain it. ({@code UriParam.secret} is deprecated since Camel 4.22, but 4.18 has no
 * replacement.)
 *
 * @param action the record
 * @param values the values of its open enums
 */
record OptionsSource(RecordSource action, OpenEnumSource values) {

    static final String SUFFIX = "Options";

    String text() {
        String description = Javadoc.sentence(action.text()).replaceFirst("\\.$", "");
        return """
                package %s;

                import org.apache.camel.spi.ApiMethod;
                import org.apache.camel.spi.ApiParam;
                import org.apache.camel.spi.ApiParams;
                import org.apache.camel.spi.Metadata;
                import org.apache.camel.spi.UriParam;
                import org.apache.camel.spi.UriParams;

                @ApiParams(apiName = "%2$s", producerOnly = true, description = %3$s,
                        apiMethods = @ApiMethod(methodName = "%2$s", description = %4$s))
                @UriParams
                @SuppressWarnings("deprecation")
                final class %5$s {
                %6$s}
                """.formatted(action.packageName(), action.actionName(), literal(description + events()), literal(description),
                action.simpleName() + SUFFIX, fields());
    }

    private String events() {
        return action.value("Operation", "events")
                .map(events -> ((List<?>) events).stream()
                        .map(event -> ((AnnotationValue) event).getValue().toString())
                        .collect(Collectors.joining(", ", ". Expected events: ", "")))
                .orElse("");
    }

    private String fields() {
        if (action.fields().isEmpty()) {
            // the catalog lists an action by its options
            return """
                        @UriParam(description = "The action has no options of its own.")
                        @ApiParam(apiMethods = {})
                        static final boolean WITHOUT_OPTIONS = true;
                    """;
        }
        return action.fields().stream().map(this::field).collect(Collectors.joining("\n"));
    }

    private String field(Field field) {
        boolean required = field.has("Required");
        return """
                    @UriParam(defaultValue = %s, enums = %s, secret = %s)%s%s
                    @ApiParam(optional = %s, apiMethods = @ApiMethod(methodName = "%s", description = %s))
                    %s %s;
                """.formatted(
                literal(field.value("Default").orElse("")), literal(String.join(",", values.of(field.component().asType()))),
                field.has("Secret"), required ? " @Metadata(required = true)" : "", deprecation(field), !required,
                action.actionName(),
                literal(Javadoc.sentence(field.text())), field.type(), field.name());
    }

    private static String deprecation(Field field) {
        return field.replacement()
                .map(text -> " @Deprecated @Metadata(deprecationNote = " + literal("Use " + text) + ")")
                .orElse("");
    }

    private static String literal(Object text) {
        return '"' + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
