package org.cameltelnyx.voice.docs;

// tag::test[]
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.cameltelnyx.voice.TelnyxVoiceComponent;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxSimulatorExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CallRoutesTest {

    @RegisterExtension
    static final TelnyxSimulatorExtension EXTENSION = new TelnyxSimulatorExtension();

    @Test
    void aCallIsHandedOver() throws Exception {
        TelnyxSimulator telnyx = EXTENSION.simulator();
        VertxPlatformHttpServerConfiguration anyPort = new VertxPlatformHttpServerConfiguration();
        anyPort.setBindPort(0);
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(anyPort);
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.addService(server);
            TelnyxVoiceComponent component = camel.getComponent("telnyx-voice", TelnyxVoiceComponent.class);
            component.getConfiguration().setBaseUrl(telnyx.baseUrl());
            component.getConfiguration().setApiKey(telnyx.apiKey());
            component.getConfiguration().setPublicKey(telnyx.publicKey());
            camel.addRoutes(new CallRoutes());
            camel.start();

            telnyx.webhookUrl("http://127.0.0.1:" + server.getPort() + "/telnyx/voice");
            telnyx.call("+13125550100", "+13125550199").answer();
            telnyx.awaitDelivery("call.refer.completed");

            assertEquals("sip:support@pbx.example.com", telnyx.received("refer").get(0).json().path("sip_address").asText());
        }
    }
}
// end::test[]
