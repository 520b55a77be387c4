package org.cameltelnyx.voice.examples.quickstart;

// tag::test[]
import java.util.Properties;

import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.main.MainConfigurationProperties;
import org.apache.camel.test.junit5.CamelContextConfiguration;
import org.apache.camel.test.main.junit5.CamelMainTestSupport;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxSimulatorExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CallCentreTest extends CamelMainTestSupport {

    @RegisterExtension
    static final TelnyxSimulatorExtension EXTENSION = new TelnyxSimulatorExtension(
            TelnyxSimulator.builder().webhookTimeout(TelnyxSimulator.PATIENCE));

    @Override
    protected void configure(MainConfigurationProperties configuration) {
        configuration.addRoutesBuilder(CallCentreRoutes.class);
    }

    @Override
    public void configureContext(CamelContextConfiguration configuration) {
        super.configureContext(configuration);
        Properties properties = new Properties();
        properties.setProperty("camel.component.telnyx-voice.base-url", telnyx().baseUrl());
        properties.setProperty("camel.component.telnyx-voice.api-key", telnyx().apiKey());
        properties.setProperty("camel.component.telnyx-voice.public-key", telnyx().publicKey());
        properties.setProperty("camel.server.port", "0");
        configuration.withUseOverridePropertiesWithPropertiesComponent(properties);
    }

    /** No field: Camel asks for the configuration before there are fields. */
    private static TelnyxSimulator telnyx() {
        return EXTENSION.simulator();
    }

    @BeforeEach
    void tellTelnyxWhereEventsGo() {
        int port = context().hasService(MainHttpServer.class).getRouter().getServer().getPort();
        telnyx().webhookUrl("http://127.0.0.1:" + port + "/telnyx/voice");
    }

    @AfterEach
    void waitForEvents() {
        telnyx().awaitIdle();
    }

    @Test
    void theKeyNineLeadsToTheCardDepartment() {
        SimulatedCall call = telnyx().call().answer();
        telnyx().awaitReceived("send-dtmf", 1);

        call.type("9");
        telnyx().awaitDelivery("call.refer.completed");

        assertEquals("sip:cards@pbx.example.com", telnyx().received("refer").get(0).json().path("sip_address").asText());
    }

    @Test
    void aCallerWhoHangsUpIsPutThroughToNobody() {
        SimulatedCall call = telnyx().call().answer();
        telnyx().awaitDelivery("siprec.started");

        call.hangup();
        telnyx().awaitDelivery("siprec.stopped");
        telnyx().awaitIdle();

        assertEquals(0, telnyx().received("refer").size());
    }
}
// end::test[]
