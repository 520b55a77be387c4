package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.RecordingTranscription;

/**
 * Deletes the transcription of a recording permanently.
 */
@Operation(repeatable = true, method = "DELETE", path = "/recording_transcriptions/{recording_transcription_id}",
        answer = RecordingTranscription.class)
@RecordBuilder
public record RecordingTranscriptionDelete()
        implements AccountCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static RecordingTranscriptionDeleteBuilder builder() {
        return new RecordingTranscriptionDeleteBuilder();
    }
}
