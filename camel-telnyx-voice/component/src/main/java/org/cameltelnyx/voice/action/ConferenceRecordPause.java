package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Pauses the recording of a conference until it is resumed.
 *
 * @param recordingId id of the recording, as events report it. If omitted, the command acts on the current recording
 * @param region      region that hosts the conference. If omitted, Telnyx uses the region of the account's data locality
 */
@Operation(repeatable = true, path = "/conferences/{conference_id}/actions/record_pause")
@RecordBuilder
public record ConferenceRecordPause(
        @Format(ID) String recordingId,
        ConferenceRegion region,
        @CommandId String commandId)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceRecordPauseBuilder builder() {
        return new ConferenceRecordPauseBuilder();
    }
}
