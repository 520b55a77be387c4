package org.cameltelnyx.voice.action;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Lets a further call leg take part in the conversation of an AI assistant.
 *
 * @param conversationId id of the conversation to join, as the result of start-ai-assistant tells it
 * @param participant    the call leg that joins the conversation, as a JSON object or a bean
 * @param clientState    state to be echoed in the events that follow, in base64
 * @param commandId      id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "join-ai-assistant", producerOnly = true,
        description = "Let a further call leg take part in the conversation of an AI assistant",
        apiMethods = @ApiMethod(methodName = "join-ai-assistant",
                description = "Let a further call leg take part in the conversation of an AI assistant"))
@UriParams
@Operation(path = "/calls/{call_control_id}/actions/ai_assistant_join")
@RecordBuilder
public record JoinAiAssistant(
        @UriParam @Metadata(required = true) @Format(Grammar.ID) @ApiParam(
                apiMethods = @ApiMethod(methodName = "join-ai-assistant",
                        description = "Id of the conversation to join, as the result of start-ai-assistant tells it."))
        String conversationId,

        @UriParam @Metadata(required = true) @ApiParam(apiMethods = @ApiMethod(methodName = "join-ai-assistant",
                description = "The call leg that joins the conversation, as a JSON object or a bean."))
        AssistantParticipant participant,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "join-ai-assistant",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "join-ai-assistant",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static JoinAiAssistantBuilder builder() {
        return new JoinAiAssistantBuilder();
    }
}
