package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The parties that can end a call leg.
 *
 * @param value the value as it is on the wire
 */
public record HangupSource(@JsonValue String value) implements OpenEnum {

    /** The calling party. */
    public static final HangupSource CALLER = new HangupSource("caller");

    /** The called party. */
    public static final HangupSource CALLEE = new HangupSource("callee");

    /** Unknown to Telnyx. */
    public static final HangupSource UNKNOWN = new HangupSource("unknown");

    @Override
    public String toString() {
        return value;
    }
}
