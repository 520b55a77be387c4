package org.cameltelnyx.voice.action;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field of a nested object that Telnyx cannot do without. (Fields of an action itself say so by Camel's
 * {@code @Metadata(required = true)}, which the catalog reads.)
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Required {
}
