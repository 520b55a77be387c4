package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * Resumes the recording of a conference after a pause.
 *
 * @param recordingId id of the recording, as events report it. The recording that runs if not given
 * @param region      region in which the conference is held. The one of the account's data locality if not given
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
