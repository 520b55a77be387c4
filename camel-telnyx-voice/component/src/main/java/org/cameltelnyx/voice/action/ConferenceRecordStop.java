package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Stops recording a conference, so that the file becomes available.
 *
 * @param recordingId id of the recording, as events report it. The recording that runs if not given
 * @param region      region in which the conference is held. The one of the account's data locality if not given
 * @param clientState state that Telnyx echoes in the event of the saved recording, as base64 text
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
