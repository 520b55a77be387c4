package org.cameltelnyx.voice.action;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Grammar;

/**
 * State that Telnyx echoes in every later event of this call leg, as base64 text. The option clientStateText
 * and the header CamelTelnyxVoiceClientState set it from plain text.
 * <p>
 * The sentences above describe each field that has this annotation, unless the javadoc of its record does.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@Format(Grammar.BASE64)
public @interface ClientState {
}
