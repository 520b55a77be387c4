package org.cameltelnyx.voice.event;

/**
 * A part of the speech as text.
 *
 * @param confidence         confidence of the recognition, from 0 to 1, or null if the engine does not report it
 * @param isFinal            whether the text is final. Otherwise it may still change
 * @param transcript         text of the speech
 * @param transcriptionTrack side of the call that has spoken, or null if the engine does not report it
 */
public record TranscriptionData(
        Double confidence,
        Boolean isFinal,
        String transcript,
        TranscriptionTrack transcriptionTrack) {
}
