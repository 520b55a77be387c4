package org.cameltelnyx.voice.result;

import java.time.Instant;
import java.util.Map;

/**
 * The transcription of a recording.
 *
 * @param id                id of the transcription
 * @param createdAt         when the transcription was created
 * @param durationMillis    how long the recording is, in milliseconds
 * @param recordType        always recording_transcription
 * @param recordingId       id of the recording
 * @param status            state of the transcription, one of: in-progress, completed
 * @param transcriptionText what was said, once the transcription is completed
 * @param updatedAt         when the transcription was last changed
 * @param data              the whole object as Telnyx sent it
 */
public record RecordingTranscription(
        String id,
        Instant createdAt,
        Integer durationMillis,
        String recordType,
        String recordingId,
        String status,
        String transcriptionText,
        Instant updatedAt,
        Map<String, Object> data)
        implements TelnyxObject {

    /** Shows which transcription it is, and not what was said. */
    @Override
    public String toString() {
        return "RecordingTranscription[id=" + id + ", recordingId=" + recordingId + ", status=" + status + "]";
    }
}
