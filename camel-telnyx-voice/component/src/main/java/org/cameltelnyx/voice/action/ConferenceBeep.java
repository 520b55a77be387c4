package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The times at which a conference plays a beep.
 *
 * @param value the value as it is on the wire
 */
public record ConferenceBeep(@JsonValue String value) implements OpenEnum {

    /** When the participant joins, and when the participant leaves. */
    public static final ConferenceBeep ALWAYS = new ConferenceBeep("always");

    /** Never. */
    public static final ConferenceBeep NEVER = new ConferenceBeep("never");

    /** When the participant joins. */
    public static final ConferenceBeep ON_ENTER = new ConferenceBeep("on_enter");

    /** When the participant leaves. */
    public static final ConferenceBeep ON_EXIT = new ConferenceBeep("on_exit");

    @Override
    public String toString() {
        return value;
    }
}
