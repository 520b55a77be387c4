package org.cameltelnyx.voice.event;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The event type of a record.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /**
     * The type as it is on the wire in API version 2.
     *
     * @return for example {@code call.refer.completed}
     */
    String value();

    /**
     * The names in the official document that do not follow from the type.
     *
     * @return for example {@code callLeftQueue} for {@code call.dequeued}
     */
    String[] also() default {};
}
