package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The methods that must recognize a tone as the beep of an answering machine.
 *
 * @param value the value as it is on the wire
 */
public record BeepDetectionProfile(@JsonValue String value) implements OpenEnum {

    /** Both the detection by loudness and the detection by frequency. */
    public static final BeepDetectionProfile BOTH = new BeepDetectionProfile("both");

    /** Only the detection by frequency, for beeps of changing loudness. */
    public static final BeepDetectionProfile FREQ_ONLY = new BeepDetectionProfile("freq_only");

    @Override
    public String toString() {
        return value;
    }
}
