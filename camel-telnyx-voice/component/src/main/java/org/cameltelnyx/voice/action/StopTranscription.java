package org.cameltelnyx.voice.action;

/**
 * Stops transcribing the speech on a call.
 */
@Operation(repeatable = true, path = "/calls/{call_control_id}/actions/transcription_stop")
@RecordBuilder
public record StopTranscription(
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StopTranscriptionBuilder builder() {
        return new StopTranscriptionBuilder();
    }
}
