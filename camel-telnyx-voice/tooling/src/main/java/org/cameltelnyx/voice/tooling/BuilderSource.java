package org.cameltelnyx.voice.tooling;

import java.util.stream.Collectors;

import org.cameltelnyx.voice.tooling.RecordSource.Field;

/**
 * The source of a record's builder. The builder does not override {@code toString}, so that no log shows the secrets in it.
 *
 * @param owner the record
 */
record BuilderSource(RecordSource owner) {

    static final String SUFFIX = "Builder";

    private String simpleName() {
        return owner.simpleName() + SUFFIX;
    }

    String text() {
        StringBuilder text = new StringBuilder("""
                package %s;

                /**
                 * Builds a {@link %s}. A field that is not set has no value.
                 */
                public final class %s {

                """.formatted(owner.packageName(), owner.simpleName(), simpleName()));
        for (Field field : owner.fields()) {
            text.append("    private ").append(field.type()).append(' ').append(field.name()).append(";\n");
        }
        text.append("\n    ").append(simpleName()).append("() {\n    }\n");
        for (Field field : owner.fields()) {
            text.append(setter(field));
            if (field.isEncodedText()) {
                text.append(textSetter(field));
            }
        }
        return text.append(build()).append("}\n").toString();
    }

    private String setter(Field field) {
        return """

                    /**
                     * Sets {@code %1$s}.
                     *
                     * @param %1$s %2$s
                     * @return this builder%5$s
                     */
                    %6$spublic %3$s %1$s(%4$s %1$s) {
                        this.%1$s = %1$s;
                        return this;
                    }
                """.formatted(field.name(), field.text(), simpleName(), field.type(),
                field.replacement().map(text -> "\n     * @deprecated Use " + text).orElse(""),
                field.replacement().map(text -> "@Deprecated\n    ").orElse(""));
    }

    private String textSetter(Field field) {
        return """

                    /**
                     * Sets {@code %1$s} to plain text.
                     *
                     * @param text the text, which is sent as the base64 of its UTF-8 bytes, or null for none
                     * @return this builder
                     */
                    public %2$s %1$sText(String text) {
                        return %1$s(text == null
                                ? null
                                : java.util.Base64.getEncoder()
                                        .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
                    }
                """.formatted(field.name(), simpleName());
    }

    private String build() {
        return """

                    /**
                     * Builds the record.
                     *
                     * @return a record of the values that have been set
                     */
                    public %1$s build() {
                        return new %1$s(%2$s);
                    }
                """.formatted(owner.simpleName(), owner.fields().stream().map(Field::name).collect(Collectors.joining(", ")));
    }
}
