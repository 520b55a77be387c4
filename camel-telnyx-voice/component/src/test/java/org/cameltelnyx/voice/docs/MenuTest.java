package org.cameltelnyx.voice.docs;

import java.time.Duration;

import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.cameltelnyx.voice.TelnyxVoiceComponent;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxSimulatorExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A menu whose callers say nothing, press the wrong key, or hang up, on a clock that the test moves. */
class MenuTest extends CamelTestSupport {

    @RegisterExtension
    static final TelnyxSimulatorExtension EXTENSION = new TelnyxSimulatorExtension(
            TelnyxSimulator.builder().manualClock().webhookTimeout(TelnyxSimulator.PATIENCE).retryDelays());

    private final TelnyxSimulator telnyx = EXTENSION.simulator();
    private VertxPlatformHttpServer server;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        VertxPlatformHttpServerConfiguration anyPort = new VertxPlatformHttpServerConfiguration();
        anyPort.setBindPort(0);
        server = new VertxPlatformHttpServer(anyPort);
        camel.addService(server);
        TelnyxVoiceComponent component = camel.getComponent("telnyx-voice", TelnyxVoiceComponent.class);
        component.getConfiguration().setBaseUrl(telnyx.baseUrl());
        component.getConfiguration().setApiKey(telnyx.apiKey());
        component.getConfiguration().setPublicKey(telnyx.publicKey());
        return camel;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {

            @Override
            public void configure() {
                // tag::menu-routes[]
                from("telnyx-voice:webhook?events=call.initiated").to("telnyx-voice:answer");
                from("telnyx-voice:webhook?events=call.answered")
                        .to("telnyx-voice:gather-using-speak?payload=Press 1 for sales&voice=female&validDigits=1"
                                + "&maximumDigits=1&maximumTries=2");
                from("telnyx-voice:webhook?events=call.gather.ended").choice()
                        .when(simple("${body.digits} == '1'"))
                        .to("telnyx-voice:transfer?to=+13125550100")
                        .otherwise()
                        .to("telnyx-voice:hangup?ignoreCallEnded=true");
                // end::menu-routes[]
            }
        };
    }

    @BeforeEach
    void tellTelnyxWhereEventsGo() {
        telnyx.webhookUrl(webhookUrl());
    }

    /** Otherwise the context would stop while events are still under way. */
    @AfterEach
    void waitForEvents() {
        telnyx.awaitIdle();
    }

    private String webhookUrl() {
        return "http://127.0.0.1:" + server.getPort() + "/telnyx/voice";
    }

    // tag::menu[]
    @Test
    void onlyWhoPressesOneIsTransferred() {
        SimulatedCall silent = telnyx.call();
        telnyx.clock().advance(Duration.ofMinutes(5));
        assertEquals(SimulatedCall.State.ENDED, silent.state());

        SimulatedCall wrong = telnyx.call();
        telnyx.clock().advance(Duration.ofSeconds(2));
        wrong.type("99");
        telnyx.awaitReceived("hangup", 2);

        SimulatedCall hasty = telnyx.call();
        telnyx.clock().advance(Duration.ofSeconds(2));
        hasty.hangup();
        telnyx.awaitReceived("hangup", 3);
        assertTrue(telnyx.received("transfer").isEmpty());
    }
    // end::menu[]
}
