package org.cameltelnyx.voice.action;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Grammar;

/**
 * Id of the command. Telnyx ignores another command with the same id within 60 seconds. If omitted, the component derives
 * the id from the content of the command.
 * <p>
 * The sentences above describe each field with this annotation, unless the javadoc of its record has a text of its own.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@Format(Grammar.ID)
public @interface CommandId {
}
