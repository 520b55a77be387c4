package org.cameltelnyx.voice.docs;

import java.time.Duration;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tests a menu: callers press no key, a wrong key, or hang up. The test moves the clock. */
// tag::setup[]
@TelnyxVoiceTest(manualClock = true)
class MenuTest extends CamelTestSupport {

    private TelnyxSimulator telnyx;
    // end::setup[]

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
