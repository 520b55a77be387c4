package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Conditions for the list of transcriptions; a transcription must fulfil all of them.
 *
 * @param createdAt   time range of the creation
 * @param recordingId id of the recording
 */
@RecordBuilder
public record RecordingTranscriptionFilter(
        TimeRange createdAt,
        @Format(ID) String recordingId) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static RecordingTranscriptionFilterBuilder builder() {
        return new RecordingTranscriptionFilterBuilder();
    }
}
