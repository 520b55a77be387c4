package org.cameltelnyx.voice.examples.quickstart;

// tag::test[]
import org.apache.camel.main.MainConfigurationProperties;
import org.apache.camel.test.main.junit5.CamelMainTestSupport;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@TelnyxVoiceTest
class CallCentreTest extends CamelMainTestSupport {

    private TelnyxSimulator telnyx;

    @Override
    protected void configure(MainConfigurationProperties configuration) {
        configuration.addRoutesBuilder(CallCentreRoutes.class);
    }

    @Test
    void theKeyNineLeadsToTheCardDepartment() {
        telnyx.awaitReceived("siprec-connector-create", 1);
        SimulatedCall call = telnyx.call().answer();
        telnyx.awaitReceived("send-dtmf", 1);

        call.type("9");
        telnyx.awaitDelivery("call.refer.completed");

        assertEquals("sip:cards@pbx.example.com", telnyx.received("refer").get(0).json().path("sip_address").asText());
    }

    @Test
    void aCallerWhoHangsUpIsPutThroughToNobody() {
        telnyx.awaitReceived("siprec-connector-create", 1);
        SimulatedCall call = telnyx.call().answer();
        telnyx.awaitDelivery("siprec.started");

        call.hangup();
        telnyx.awaitDelivery("siprec.stopped");
        telnyx.awaitIdle();

        assertEquals(0, telnyx.received("refer").size());
    }
}
// end::test[]
