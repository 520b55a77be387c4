package org.cameltelnyx.voice.action;

import java.util.List;

import org.cameltelnyx.voice.schema.Bounds;

/**
 * Phrases that are likely to be said.
 *
 * @param phrases the phrases
 * @param boost   how likely they are, 0 to 20 (1)
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
