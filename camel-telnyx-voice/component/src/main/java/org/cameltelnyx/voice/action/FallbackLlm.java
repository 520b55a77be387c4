package org.cameltelnyx.voice.action;

/**
 * The language model that takes over while the first one is out of order.
 *
 * @param externalLlm  a model of your own
 * @param llmApiKeyRef name of the integration secret that holds the API key
 * @param model        name of a model that Telnyx hosts
 */
@RecordBuilder
public record FallbackLlm(
        ExternalLlm externalLlm,
        String llmApiKeyRef,
        String model) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static FallbackLlmBuilder builder() {
        return new FallbackLlmBuilder();
    }
}
