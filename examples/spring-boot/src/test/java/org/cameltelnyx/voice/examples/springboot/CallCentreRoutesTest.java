package org.cameltelnyx.voice.examples.springboot;

// tag::test[]
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@TelnyxVoiceTest
@CamelSpringBootTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CallCentreRoutesTest {

    private TelnyxSimulator telnyx;

    @Test
    void theKeyNineLeadsToTheCardDepartment() {
        SimulatedCall call = telnyx.siprecConnector("call-recorder").call().answer();
        telnyx.awaitReceived("start-noise-suppression", 1);

        call.type("9");
        telnyx.awaitDelivery("call.refer.completed");

        assertFalse(call.recording());
        assertEquals("sip:cards@pbx.example.com", telnyx.received("refer").get(0).json().path("sip_address").asText());
    }

    @Test
    void anyOtherKeyLeadsNowhere() {
        SimulatedCall call = telnyx.siprecConnector("call-recorder").call().answer();

        call.type("5");
        telnyx.awaitDelivery("call.dtmf.received");

        assertEquals(0, telnyx.received("refer").size());
    }
}
// end::test[]
