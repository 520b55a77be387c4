package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Stops recording a conference, so that the file becomes available.
 *
 * @param recordingId id of the recording, as events report it. If omitted, the command acts on the current recording
 * @param region      region that hosts the conference. If omitted, Telnyx uses the region of the account's data locality
 * @param clientState client state in base64, which Telnyx repeats in the event of the saved recording
 */
@Operation(repeatable = true, path = "/conferences/{conference_id}/actions/record_stop",
        events = {"conference.recording.saved"})
@Awaitable(value = "conference.recording.saved", within = 120, outlivesCall = true, stops = true)
@RecordBuilder
public record ConferenceRecordStop(
        @Format(ID) String recordingId,
        ConferenceRegion region,
        @ClientState String clientState,
        @CommandId String commandId)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceRecordStopBuilder builder() {
        return new ConferenceRecordStopBuilder();
    }
}
