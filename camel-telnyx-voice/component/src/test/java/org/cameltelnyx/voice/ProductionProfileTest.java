package org.cameltelnyx.voice;

import org.apache.camel.Exchange;
import org.apache.camel.main.Main;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With the profile prod Camel 4.22 refuses to start with a secret in plain text. The documentation writes placeholders.
 */
class ProductionProfileTest {

    @Test
    void startsWithTheKeyAsAPlaceholder() throws Exception {
        try (TelnyxSimulator telnyx = TelnyxSimulator.start()) {
            Main main = new Main();
            main.addInitialProperty("camel.main.profile", "prod");
            main.addInitialProperty("telnyx.api-key", telnyx.apiKey());
            main.addInitialProperty("camel.component.telnyx-voice.api-key", "{{telnyx.api-key}}");
            main.addInitialProperty("camel.component.telnyx-voice.base-url", telnyx.baseUrl());
            main.start();
            try {
                String call = telnyx.call().answer().callControlId();
                Exchange exchange = main.getCamelTemplate()
                        .send("telnyx-voice:stop-siprec?callControlId=" + call, it -> it.getMessage().setBody(null));

                assertThat(exchange.getException()).isNull();
                assertThat(main.getCamelContext().getCamelContextExtension().getProfile()).isEqualTo("prod");
            } finally {
                main.stop();
            }
        }
    }
}
