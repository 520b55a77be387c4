package org.cameltelnyx.voice.action;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Grammar;

/**
 * Client state in base64, which Telnyx stores with the call leg and repeats in all its later events. The option
 * clientStateText and the header CamelTelnyxVoiceClientState take plain text.
 * <p>
 * The sentences above describe each field with this annotation, unless the javadoc of its record has a text of its own.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@Format(Grammar.BASE64)
public @interface ClientState {
}
