package org.cameltelnyx.voice.event;

/**
 * A piece of speech as text.
 *
 * @param confidence         how sure the recognition is, from 0 to 1, or null if the engine does not tell
 * @param isFinal            false if the text may still change
 * @param transcript         what was said
 * @param transcriptionTrack which side of the call has said it, or null if the engine does not tell
 */
public record TranscriptionData(
        Double confidence,
        Boolean isFinal,
        String transcript,
        TranscriptionTrack transcriptionTrack) {
}
