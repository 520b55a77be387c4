package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Resumes the recording of a conference after a pause.
 *
 * @param recordingId id of the recording, as events tell it
 * @param region      region in which the conference is held
 * @param commandId   id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "conference-record-resume", producerOnly = true,
        description = "Resume the recording of a conference after a pause",
        apiMethods = @ApiMethod(methodName = "conference-record-resume",
                description = "Resume the recording of a conference after a pause"))
@UriParams
// repeatable: what runs stays so
@Operation(repeatable = true, path = "/conferences/{conference_id}/actions/record_resume")
@RecordBuilder
public record ConferenceRecordResume(
        @UriParam @Format(Grammar.ID) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "conference-record-resume",
                        description = "Id of the recording, as events tell it. The recording that runs if not given."))
        String recordingId,

        @UriParam(enums = "Australia,Europe,Middle East,US") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "conference-record-resume",
                description = "Region in which the conference is held. The one of the account's data locality if not given."))
        ConferenceRegion region,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "conference-record-resume",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
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
