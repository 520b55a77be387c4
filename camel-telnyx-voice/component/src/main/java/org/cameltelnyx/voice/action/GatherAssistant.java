package org.cameltelnyx.voice.action;

import java.util.List;

/**
 * The assistant that collects data from the caller.
 *
 * @param instructions    instructions for the assistant
 * @param model           language model of the assistant. Default Qwen/Qwen3-235B-A22B
 * @param openaiApiKeyRef name of the integration secret that holds the API key for models of OpenAI
 * @param tools           tools that the assistant can use
 */
@RecordBuilder
public record GatherAssistant(
        String instructions,
        String model,
        String openaiApiKeyRef,
        List<AssistantTool> tools) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static GatherAssistantBuilder builder() {
        return new GatherAssistantBuilder();
    }
}
