package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The input of a caller that interrupts speech.
 *
 * @param value the value as it is on the wire
 */
public record Interruptible(@JsonValue String value) implements OpenEnum {

    /** Nothing. */
    public static final Interruptible NONE = new Interruptible("none");

    /** Speech and keys. */
    public static final Interruptible ANY = new Interruptible("any");

    /** Speech only. */
    public static final Interruptible SPEECH = new Interruptible("speech");

    /** Keys only. */
    public static final Interruptible DTMF = new Interruptible("dtmf");

    @Override
    public String toString() {
        return value;
    }
}
