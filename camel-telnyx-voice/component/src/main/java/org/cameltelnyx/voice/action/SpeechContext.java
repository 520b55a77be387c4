package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.schema.Bounds;

/**
 * Phrases that the speech recognition expects.
 *
 * @param phrases phrases to expect
 * @param boost   weight of the phrases, from 0 to 20. Default 1
 */
@RecordBuilder
public record SpeechContext(
        List<String> phrases,
        @Bounds(min = 0, max = 20) Double boost) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static SpeechContextBuilder builder() {
        return new SpeechContextBuilder();
    }
}
