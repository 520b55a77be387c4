package org.cameltelnyx.voice.event;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The results of the detection of a synthetic voice.
 *
 * @param value the value as it is on the wire
 */
public record DeepfakeDetectionResult(@JsonValue String value) implements OpenEnum {

    /** The voice is human. */
    public static final DeepfakeDetectionResult REAL = new DeepfakeDetectionResult("real");

    /** The voice is synthetic. */
    public static final DeepfakeDetectionResult FAKE = new DeepfakeDetectionResult("fake");

    /** There was only silence. */
    public static final DeepfakeDetectionResult SILENCE_TIMEOUT = new DeepfakeDetectionResult("silence_timeout");

    @Override
    public String toString() {
        return value;
    }
}
