package com.example.calls;

import java.time.Duration;

import org.apache.camel.test.main.junit5.CamelMainTestSupport;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@TelnyxVoiceTest(manualClock = true)
class MenuTest extends CamelMainTestSupport {

    private TelnyxSimulator telnyx;

    private SimulatedCall callThatHearsTheMenu() {
        SimulatedCall caller = telnyx.call();
        telnyx.awaitReceived("gather-using-speak", 1);
        return caller;
    }

    @Test
    void keyOneConnectsTheCaller() {
        SimulatedCall caller = callThatHearsTheMenu().type("1");
        telnyx.awaitReceived("transfer", 1);

        telnyx.calls().get(1).answer();
        telnyx.awaitDelivery("call.bridged");

        assertEquals("sip:sales@pbx.example.com", telnyx.received("transfer").get(0).json().path("to").asText());
        assertTrue(caller.peer().isPresent());
    }

    @Test
    void aCallerWhoPressesNothingHearsGoodbye() {
        callThatHearsTheMenu();
        telnyx.clock().advance(Duration.ofMinutes(5));
        telnyx.awaitReceived("speak", 1);
        // until it has been spoken
        telnyx.clock().advance(Duration.ofMinutes(1));

        telnyx.awaitReceived("hangup", 1);
        assertTrue(telnyx.received("transfer").isEmpty());
    }

    @Test
    void aCallerWhoHangsUpGetsNoMoreCommands() {
        callThatHearsTheMenu().hangup();

        telnyx.awaitDelivery("call.hangup");
        telnyx.awaitIdle();
        assertTrue(telnyx.received("speak").isEmpty());
    }
}
