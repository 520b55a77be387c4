package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Required;

/**
 * Whether it is analysed if a voice is made by a machine.
 *
 * @param enabled    whether it is
 * @param rtpTimeout how long to wait for audio, in seconds, 5 to 120 (30)
 * @param timeout    how long to wait for a result, in seconds, 5 to 60 (15)
 */
@RecordBuilder
public record DeepfakeDetection(
        @Required Boolean enabled,
        @Bounds(min = 5, max = 120) Integer rtpTimeout,
        @Bounds(min = 5, max = 60) Integer timeout) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static DeepfakeDetectionBuilder builder() {
        return new DeepfakeDetectionBuilder();
    }
}
