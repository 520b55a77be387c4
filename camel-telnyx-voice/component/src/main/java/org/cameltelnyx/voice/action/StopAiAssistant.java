package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Stops the AI assistant that talks on a call.
 *
 * @param clientState state to be echoed in the events that follow, in base64
 * @param commandId   id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "stop-ai-assistant", producerOnly = true, description = "Stop the AI assistant that talks on a call",
        apiMethods = @ApiMethod(methodName = "stop-ai-assistant", description = "Stop the AI assistant that talks on a call"))
@UriParams
@Operation(repeatable = true, path = "/calls/{call_control_id}/actions/ai_assistant_stop")
@RecordBuilder
public record StopAiAssistant(
        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "stop-ai-assistant",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "stop-ai-assistant",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static StopAiAssistantBuilder builder() {
        return new StopAiAssistantBuilder();
    }
}
