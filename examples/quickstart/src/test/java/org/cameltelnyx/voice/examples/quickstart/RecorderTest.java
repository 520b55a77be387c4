package org.cameltelnyx.voice.examples.quickstart;

import org.apache.camel.main.MainConfigurationProperties;
import org.apache.camel.test.main.junit5.CamelMainTestSupport;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@TelnyxVoiceTest
class RecorderTest extends CamelMainTestSupport {

    private TelnyxSimulator telnyx;

    @Override
    protected void configure(MainConfigurationProperties configuration) {
        configuration.addRoutesBuilder(CallCentreRoutes.class);
    }

    @Test
    void aLaterStartFindsTheConnector() throws Exception {
        telnyx.awaitReceived("siprec-connector-create", 1);

        context().getRouteController().stopRoute("recorder");
        context().getRouteController().startRoute("recorder");
        telnyx.awaitReceived("siprec-connector-retrieve", 2);
        // waits for what the route would do next
        context().getRouteController().stopRoute("recorder");

        assertThat(telnyx.received("siprec-connector-retrieve").get(1).status()).isEqualTo(200);
        assertThat(telnyx.received("siprec-connector-create")).hasSize(1);
    }
}
