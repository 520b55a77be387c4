package org.cameltelnyx.voice.action;

/**
 * The language model that an assistant uses while the first model is unavailable.
 *
 * @param externalLlm  language model of your own
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
