package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Resumes the recording of a conference after a pause.
 *
 * @param recordingId id of the recording, as events report it. If omitted, the command acts on the current recording
 * @param region      region that hosts the conference. If omitted, Telnyx uses the region of the account's data locality
 */
@Operation(repeatable = true, path = "/conferences/{conference_id}/actions/record_resume")
@RecordBuilder
public record ConferenceRecordResume(
        @Format(ID) String recordingId,
        ConferenceRegion region,
        @CommandId String commandId)
        implements ConferenceCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ConferenceRecordResumeBuilder builder() {
        return new ConferenceRecordResumeBuilder();
    }
}
