package org.cameltelnyx.voice.action;

import java.util.List;

import org.apache.camel.spi.ApiMethod;
import org.apache.camel.spi.ApiParam;
import org.apache.camel.spi.ApiParams;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Adds messages to the conversation that an AI assistant leads on a call.
 *
 * @param messages    the messages to add, each a JSON object or a bean
 * @param clientState state to be echoed in the events that follow, in base64
 * @param commandId   id under which Telnyx carries the command out only once within 60 seconds
 */
@ApiParams(apiName = "add-ai-assistant-messages", producerOnly = true,
        description = "Add messages to the conversation that an AI assistant leads on a call",
        apiMethods = @ApiMethod(methodName = "add-ai-assistant-messages",
                description = "Add messages to the conversation that an AI assistant leads on a call"))
@UriParams
@Operation(path = "/calls/{call_control_id}/actions/ai_assistant_add_messages")
@RecordBuilder
public record AddAiAssistantMessages(
        @UriParam @ApiParam(optional = true, apiMethods = @ApiMethod(methodName = "add-ai-assistant-messages",
                description = "The messages to add, each a JSON object or a bean. Give the option once for each message."))
        List<ConversationMessage> messages,

        @UriParam @Format(Grammar.BASE64) @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "add-ai-assistant-messages",
                description = "State that Telnyx echoes in every later event of this call leg, as base64 text. The header CamelTelnyxVoiceClientState sets it from plain text."))
        String clientState,

        @UriParam @Format(Grammar.ID) @ApiParam(optional = true, apiMethods = @ApiMethod(
                methodName = "add-ai-assistant-messages",
                description = "Identifies the command: Telnyx ignores another command with the same id within 60 seconds. Made from the content of the command if not given."))
        String commandId)
        implements CallCommand {

    /**
     * Starts a new command.
     *
     * @return a builder without any value
     */
    public static AddAiAssistantMessagesBuilder builder() {
        return new AddAiAssistantMessagesBuilder();
    }
}
