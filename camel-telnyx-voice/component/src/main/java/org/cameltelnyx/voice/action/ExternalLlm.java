package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.URL;

/**
 * A language model of your own.
 *
 * @param authenticationMethod method by which Telnyx authenticates itself. Default token
 * @param baseUrl              base URL of the API of the model
 * @param certificateRef       name of the integration secret that holds the client certificate
 * @param forwardMetadata      whether the model receives the dynamic variables. Default false
 * @param llmApiKeyRef         name of the integration secret that holds the API key
 * @param model                name of the model
 * @param tokenRetrievalUrl    URL from which Telnyx fetches a token, with the authentication method certificate
 */
@RecordBuilder
public record ExternalLlm(
        ExternalLlmAuthentication authenticationMethod,
        @Format(URL) String baseUrl,
        String certificateRef,
        Boolean forwardMetadata,
        String llmApiKeyRef,
        String model,
        @Format(URL) String tokenRetrievalUrl) {

    /**
     * Starts a new object.
     *
     * @return a builder without any value
     */
    public static ExternalLlmBuilder builder() {
        return new ExternalLlmBuilder();
    }
}
