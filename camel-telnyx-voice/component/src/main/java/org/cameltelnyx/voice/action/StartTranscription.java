package org.cameltelnyx.voice.action;

/**
 * Starts transcribing the speech on a call in real time.
 *
 * @param transcriptionEngine       engine that recognizes the speech. A and B are former names of Google and Telnyx
 * @param transcriptionEngineConfig settings of the engine, as a JSON object or a bean. Each engine reads only its own
 *                                  settings
 * @param transcriptionTracks       speech to transcribe: inbound is the party of the call leg, outbound the other party
 */
@Operation(path = "/calls/{call_control_id}/actions/transcription_start", events = {"call.transcription"})
@RecordBuilder
public record StartTranscription(
        @Default("Google") TranscriptionEngine transcriptionEngine,
        TranscriptionEngineConfig transcriptionEngineConfig,
        @Default("inbound") RecordingTrack transcriptionTracks,
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StartTranscriptionBuilder builder() {
        return new StartTranscriptionBuilder();
    }
}
