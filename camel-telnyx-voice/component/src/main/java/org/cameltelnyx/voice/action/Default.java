package org.cameltelnyx.voice.action;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value that Telnyx assumes if a field is not sent, or that this component assumes for a field that is
 * {@linkplain org.cameltelnyx.voice.schema.Local its own}. It stands in the catalog, and is never sent by itself.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {

    /**
     * The value.
     *
     * @return its text
     */
    String value();
}
