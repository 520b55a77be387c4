package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Stops recording a conference, so that the file becomes available.
 *
 * @param recordingId id of the recording, as events tell it
 * @param region      region in which the conference is held
 * @param clientState state to be echoed in the events that follow, in base64
 * @param commandId   id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "conference-record-stop", producerOnly = true,
        description = "Stop recording a conference, so that the file becomes available. Expected events: conference.recording.saved",
        apiMethods = @ApiMethod(methodName = "conference-record-stop",
                description = "Stop recording a conference, so that the file becomes available"))
@UriParams
@Operation(repeatable = true, path = "/conferences/{conference_id}/actions/record_stop",
        events = {"conference.recording.saved"})
@RecordBuilder
public record ConferenceRecordStop(
        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-record-stop",
                description = "Id of the recording, as events tell it. The recording that runs if not given."))
        String recordingId,

        @UriParam(enums = "Australia,Europe,Middle East,US") @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "conference-record-stop",
                description = "Region in which the conference is held. The one of the account's data locality if not given."))
        ConferenceRegion region,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true,
                apiMethods = @ApiMethod(methodName = "conference-record-stop",
                        description = "State that Telnyx echoes in the event of the saved recording, as base64 text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "conference-record-stop",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
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
