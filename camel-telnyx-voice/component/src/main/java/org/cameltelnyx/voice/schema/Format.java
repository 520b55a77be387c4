package org.cameltelnyx.voice.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The grammar for the text of a field, or for all fields with an annotation.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.ANNOTATION_TYPE})
public @interface Format {

    /**
     * The grammar.
     *
     * @return one of the grammars that Telnyx uses
     */
    Grammar value();
}
