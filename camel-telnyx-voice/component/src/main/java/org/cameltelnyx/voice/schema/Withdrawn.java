package org.cameltelnyx.voice.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field, or a value of an {@link OpenEnum}, that Telnyx has removed from its document. The component still sends it,
 * with a warning.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Withdrawn {

    /**
     * The replacement.
     *
     * @return text to follow "use"
     */
    String instead();
}
