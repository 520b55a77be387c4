package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * What the detection of a synthetic voice can find.
 *
 * @param value the value as it is on the wire
 */
public record DeepfakeDetectionResult(@JsonValue String value) implements OpenEnum {

    /** The voice is that of a human. */
    public static final DeepfakeDetectionResult REAL = new DeepfakeDetectionResult("real");

    /** A machine has made the voice. */
    public static final DeepfakeDetectionResult FAKE = new DeepfakeDetectionResult("fake");

    /** Nothing was to be heard. */
    public static final DeepfakeDetectionResult SILENCE_TIMEOUT = new DeepfakeDetectionResult("silence_timeout");

    @Override
    public String toString() {
        return value;
    }
}
