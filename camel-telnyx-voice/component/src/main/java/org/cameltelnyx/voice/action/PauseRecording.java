package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Pauses the recording of a call until it is resumed.
 *
 * @param recordingId id of the recording, as events report it. If omitted, the command acts on the current recording
 */
@Operation(repeatable = true, path = "/calls/{call_control_id}/actions/record_pause")
@RecordBuilder
public record PauseRecording(
        @Format(ID) String recordingId,
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static PauseRecordingBuilder builder() {
        return new PauseRecordingBuilder();
    }
}
