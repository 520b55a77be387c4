package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Stops turning what is said on a call into text.
 *
 * @param clientState state to be echoed in the events that follow, in base64
 * @param commandId   id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "stop-transcription", producerOnly = true, description = "Stop turning what is said on a call into text",
        apiMethods = @ApiMethod(methodName = "stop-transcription",
                description = "Stop turning what is said on a call into text"))
@UriParams
@Operation(repeatable = true, path = "/calls/{call_control_id}/actions/transcription_stop")
@RecordBuilder
public record StopTranscription(
        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "stop-transcription",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "stop-transcription",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StopTranscriptionBuilder builder() {
        return new StopTranscriptionBuilder();
    }
}
