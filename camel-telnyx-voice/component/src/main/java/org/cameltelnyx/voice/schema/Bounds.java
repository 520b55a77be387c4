package org.cameltelnyx.voice.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The range in which Telnyx accepts a number, both ends included.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Bounds {

    /**
     * The smallest accepted number.
     *
     * @return the lower bound
     */
    double min();

    /**
     * The largest accepted number.
     *
     * @return the upper bound, none by default
     */
    double max() default Double.POSITIVE_INFINITY;

    /**
     * Numbers outside the range that have a special meaning, such as 0 for "off".
     *
     * @return the exceptions from the range
     */
    double[] also() default {};
}
