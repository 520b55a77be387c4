package org.cameltelnyx.voice.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many characters Telnyx accepts in a text, both ends included.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Length {

    /**
     * The length of the shortest accepted text.
     *
     * @return the lower bound, none by default
     */
    int min() default 0;

    /**
     * The length of the longest accepted text.
     *
     * @return the upper bound
     */
    int max();
}
