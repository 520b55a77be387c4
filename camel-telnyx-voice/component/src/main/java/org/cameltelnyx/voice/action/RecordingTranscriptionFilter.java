package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Which transcriptions of recordings are listed: those that fulfil all conditions.
 *
 * @param createdAt   those that were created in this span of time
 * @param recordingId those of this recording
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
