package org.cameltelnyx.voice.docs;

// tag::test[]
import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@TelnyxVoiceTest
class CallRoutesTest {

    @Test
    void aCallIsHandedOver(TelnyxSimulator telnyx) throws Exception {
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.addRoutes(new CallRoutes());
            camel.start();

            telnyx.call("+13125550100", "+13125550199");
            telnyx.awaitDelivery("call.refer.completed");

            JsonNode command = telnyx.received("refer").get(0).json();
            assertEquals("sip:support@pbx.example.com", command.path("sip_address").asText());
        }
    }
}
// end::test[]
