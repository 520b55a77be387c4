package org.cameltelnyx.voice.action;

import java.util.List;

/**
 * The assistant that asks for data.
 *
 * @param instructions    its instructions
 * @param model           its language model (Qwen/Qwen3-235B-A22B)
 * @param openaiApiKeyRef name of the integration secret that holds the API key, for models of OpenAI
 * @param tools           tools that it can use
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
