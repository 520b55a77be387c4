package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Stops recording a call, so that the file becomes available.
 *
 * @param recordingId id of the recording, as events report it. If omitted, the command acts on the current recording
 */
@Operation(repeatable = true, path = "/calls/{call_control_id}/actions/record_stop", events = {"call.recording.saved"})
@Awaitable(value = {"call.recording.saved", "call.recording.error"}, within = 120, outlivesCall = true, stops = true)
@RecordBuilder
public record StopRecording(
        @Format(ID) String recordingId,
        @ClientState String clientState,
        @CommandId String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StopRecordingBuilder builder() {
        return new StopRecordingBuilder();
    }
}
