package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.result.RecordingTranscription;

/**
 * Retrieves the transcription of a recording, with the text if the transcription is complete.
 */
@Operation(repeatable = true, method = "GET", path = "/recording_transcriptions/{recording_transcription_id}",
        answer = RecordingTranscription.class)
@RecordBuilder
public record RecordingTranscriptionRetrieve()
        implements AccountCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static RecordingTranscriptionRetrieveBuilder builder() {
        return new RecordingTranscriptionRetrieveBuilder();
    }
}
