package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Resumes the recording of a call after a pause.
 *
 * @param recordingId id of the recording, as events tell it
 * @param clientState state to be echoed in the events that follow, in base64
 * @param commandId   id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "resume-recording", producerOnly = true, description = "Resume the recording of a call after a pause",
        apiMethods = @ApiMethod(methodName = "resume-recording", description = "Resume the recording of a call after a pause"))
@UriParams
// repeatable: what runs stays so
@Operation(repeatable = true, path = "/calls/{call_control_id}/actions/record_resume")
@RecordBuilder
public record ResumeRecording(
        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "resume-recording",
                description = "Id of the recording, as events tell it. The recording that runs if not given."))
        String recordingId,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "resume-recording",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "resume-recording",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static ResumeRecordingBuilder builder() {
        return new ResumeRecordingBuilder();
    }
}
