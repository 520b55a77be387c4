package org.cameltelnyx.voice.action;

import java.util.List;
import java.util.Map;

import org.cameltelnyx.voice.schema.Format;
import org.cameltelnyx.voice.schema.Length;
import org.cameltelnyx.voice.schema.Required;

import static org.cameltelnyx.voice.schema.Grammar.ID;

/**
 * An AI assistant: its id, and the settings that replace its settings at Telnyx for this call.
 *
 * @param id                    id of the assistant
 * @param name                  name of the assistant in this call
 * @param greeting              first words of the assistant, at most 3,000 characters
 * @param instructions          instructions for the assistant, which can contain dynamic variables
 * @param model                 language model of the assistant
 * @param llmApiKeyRef          name of the integration secret that holds the API key of the model
 * @param openaiApiKeyRef       former name of llmApiKeyRef, deprecated by Telnyx
 * @param externalLlm           language model of your own
 * @param fallbackConfig        language model that the assistant uses while the first model is unavailable
 * @param dynamicVariables      values of the dynamic variables in instructions, greeting and tools: texts, numbers or
 *                              booleans
 * @param tools                 tools of the assistant, which replace the tools in its settings at Telnyx
 * @param mcpServers            MCP servers that the assistant can use
 * @param observabilitySettings destination of the session traces, such as Langfuse
 * @param voiceSettings         voice of the assistant, which replaces the voice in its settings at Telnyx
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
