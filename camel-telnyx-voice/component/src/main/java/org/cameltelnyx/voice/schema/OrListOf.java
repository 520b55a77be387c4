package org.cameltelnyx.voice.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field of the type {@link Object} whose value is one text or a list of records.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface OrListOf {

    /**
     * The type of the elements of the list.
     *
     * @return a record
     */
    Class<? extends Record> value();
}
