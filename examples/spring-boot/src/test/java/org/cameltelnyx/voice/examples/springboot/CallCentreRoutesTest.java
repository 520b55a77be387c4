package org.cameltelnyx.voice.examples.springboot;

// tag::test[]
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxSimulatorExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@CamelSpringBootTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CallCentreRoutesTest {

    @RegisterExtension
    static final TelnyxSimulatorExtension EXTENSION = new TelnyxSimulatorExtension(
            TelnyxSimulator.builder().webhookTimeout(TelnyxSimulator.PATIENCE));

    @DynamicPropertySource
    static void account(DynamicPropertyRegistry properties) {
        properties.add("camel.component.telnyx-voice.base-url", () -> EXTENSION.simulator().baseUrl());
        properties.add("camel.component.telnyx-voice.api-key", () -> EXTENSION.simulator().apiKey());
        properties.add("camel.component.telnyx-voice.public-key", () -> EXTENSION.simulator().publicKey());
    }

    private final TelnyxSimulator telnyx = EXTENSION.simulator();

    @BeforeEach
    void tellTelnyxWhereEventsGo(@LocalServerPort int port) {
        telnyx.webhookUrl("http://127.0.0.1:" + port + "/telnyx/voice");
    }

    @AfterEach
    void waitForEvents() {
        telnyx.awaitIdle();
    }

    @Test
    void theKeyNineLeadsToTheCardDepartment() {
        SimulatedCall call = telnyx.call().answer();
        telnyx.awaitReceived("start-noise-suppression", 1);

        call.type("9");
        telnyx.awaitDelivery("call.refer.completed");

        assertFalse(call.recording());
        assertEquals("sip:cards@pbx.example.com", telnyx.received("refer").get(0).json().path("sip_address").asText());
    }

    @Test
    void anyOtherKeyLeadsNowhere() {
        SimulatedCall call = telnyx.call().answer();

        call.type("5");
        telnyx.awaitDelivery("call.dtmf.received");

        assertEquals(0, telnyx.received("refer").size());
    }
}
// end::test[]
