package org.cameltelnyx.voice.action;

import java.util.List;
import java.util.Map;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Length;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * An AI assistant: its id, and what differs in this call from its settings at Telnyx.
 *
 * @param id                    id of the assistant
 * @param name                  its name in this call
 * @param greeting              what it says first, at most 3,000 characters
 * @param instructions          its instructions, which can hold dynamic variables
 * @param model                 its language model
 * @param llmApiKeyRef          name of the integration secret that holds the API key of the model
 * @param openaiApiKeyRef       the former name of llmApiKeyRef, deprecated at Telnyx
 * @param externalLlm           a language model of your own
 * @param fallbackConfig        the language model that takes over while the first one is out of order
 * @param dynamicVariables      values (text, numbers or truth values) for the variables in instructions, greeting and tools
 * @param tools                 tools in place of those in its settings
 * @param mcpServers            MCP servers that it can use
 * @param observabilitySettings where its sessions are traced, such as Langfuse
 * @param voiceSettings         voice that speaks, in place of the one in its settings
 */
@RecordBuilder
public record Assistant(
        @Required @Format(ID) String id,
        String name,
        @Length(max = 3000) String greeting,
        String instructions,
        String model,
        String llmApiKeyRef,
        String openaiApiKeyRef,
        ExternalLlm externalLlm,
        FallbackLlm fallbackConfig,
        Map<String, Object> dynamicVariables,
        List<AssistantTool> tools,
        List<Map<String, Object>> mcpServers,
        Map<String, Object> observabilitySettings,
        AssistantVoiceSettings voiceSettings) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static AssistantBuilder builder() {
        return new AssistantBuilder();
    }
}
