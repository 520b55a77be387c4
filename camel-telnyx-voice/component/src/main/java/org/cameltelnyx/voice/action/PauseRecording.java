package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Pauses the recording of a call until it is resumed.
 *
 * @param recordingId id of the recording, as events tell it
 * @param clientState state to be echoed in the events that follow, in base64
 * @param commandId   id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "pause-recording", producerOnly = true, description = "Pause the recording of a call until it is resumed",
        apiMethods = @ApiMethod(methodName = "pause-recording",
                description = "Pause the recording of a call until it is resumed"))
@UriParams
// repeatable: what is paused stays so
@Operation(repeatable = true, path = "/calls/{call_control_id}/actions/record_pause")
@RecordBuilder
public record PauseRecording(
        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "pause-recording",
                description = "Id of the recording, as events tell it. The recording that runs if not given."))
        String recordingId,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "pause-recording",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "pause-recording",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
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
