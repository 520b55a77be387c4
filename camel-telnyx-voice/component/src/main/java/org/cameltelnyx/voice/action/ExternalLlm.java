package org.cameltelnyx.voice.action;

import org.cameltelnyx.voice.schema.Format;

import static org.cameltelnyx.voice.schema.Grammar.URL;

/**
 * A language model of your own.
 *
 * @param authenticationMethod how Telnyx proves who it is (token)
 * @param baseUrl              where the API of the model is
 * @param certificateRef       name of the integration secret that holds the client certificate
 * @param forwardMetadata      whether the model gets the dynamic variables (false)
 * @param llmApiKeyRef         name of the integration secret that holds the API key
 * @param model                name of the model
 * @param tokenRetrievalUrl    where a token is fetched if a certificate proves who Telnyx is
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
