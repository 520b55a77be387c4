package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * When a beep announces that a participant enters or leaves.
 *
 * @param value the value as it is on the wire
 */
public record ConferenceBeep(@JsonValue String value) implements OpenEnum {

    /** When one comes, and when one goes. */
    public static final ConferenceBeep ALWAYS = new ConferenceBeep("always");

    /** Never. */
    public static final ConferenceBeep NEVER = new ConferenceBeep("never");

    /** When one comes. */
    public static final ConferenceBeep ON_ENTER = new ConferenceBeep("on_enter");

    /** When one goes. */
    public static final ConferenceBeep ON_EXIT = new ConferenceBeep("on_exit");

    @Override
    public String toString() {
        return value;
    }
}
