package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * What must find a tone to be the beep of an answering machine.
 *
 * @param value the value as it is on the wire
 */
public record BeepDetectionProfile(@JsonValue String value) implements OpenEnum {

    /** The detection by loudness and the one by frequency. */
    public static final BeepDetectionProfile BOTH = new BeepDetectionProfile("both");

    /** The detection by frequency alone, for beeps of changing loudness. */
    public static final BeepDetectionProfile FREQ_ONLY = new BeepDetectionProfile("freq_only");

    @Override
    public String toString() {
        return value;
    }
}
