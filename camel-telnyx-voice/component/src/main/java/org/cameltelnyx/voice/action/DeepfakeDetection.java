package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Bounds;
import org.cameltelnyx.voice.schema.Required;

/**
 * The detection of a synthetic voice.
 *
 * @param enabled    whether to detect a synthetic voice
 * @param rtpTimeout maximum time to wait for audio, in seconds, from 5 to 120. Default 30
 * @param timeout    maximum time to wait for a result, in seconds, from 5 to 60. Default 15
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
