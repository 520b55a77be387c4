package org.cameltelnyx.voice.action;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The default of a field: the value that Telnyx uses if the command does not contain the field, or that this component uses
 * for a {@linkplain org.cameltelnyx.voice.schema.Local local} field. The catalog contains the default; the component never
 * sends it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {

    /**
     * The value.
     *
     * @return the value as text
     */
    String value();
}
