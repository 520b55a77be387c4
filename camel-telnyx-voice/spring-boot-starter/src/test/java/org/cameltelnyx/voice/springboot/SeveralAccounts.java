package org.cameltelnyx.voice.springboot;

import org.cameltelnyx.voice.TelnyxVoiceComponent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The second account of the page on Spring Boot. */
@Configuration(proxyBeanMethods = false)
class SeveralAccounts {

    // tag::bean[]
    @Bean
    TelnyxVoiceComponent acme(
            @Value("${ACME_API_KEY}") String apiKey, @Value("${ACME_PUBLIC_KEY}") String publicKey) {
        TelnyxVoiceComponent acme = new TelnyxVoiceComponent();
        acme.getConfiguration().setApiKey(apiKey);
        acme.getConfiguration().setPublicKey(publicKey);
        return acme;
    }
    // end::bean[]
}
