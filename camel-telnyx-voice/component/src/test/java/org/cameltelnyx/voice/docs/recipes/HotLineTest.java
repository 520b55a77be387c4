package org.cameltelnyx.voice.docs.recipes;

// tag::test[]
import java.time.Duration;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.SimulatedCall.State;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@TelnyxVoiceTest
class HotLineTest extends CamelTestSupport {

    private TelnyxSimulator telnyx;

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new HotLine();
    }

    @Test
    void aCallerWhoPressesOneIsPutThrough() {
        SimulatedCall caller = callerWhoPressesOne();
        telnyx.awaitReceived("transfer", 1);
        SimulatedCall desk = telnyx.calls().get(1).answer();

        telnyx.awaitDelivery("call.bridged");
        assertEquals(desk, caller.peer().orElseThrow());
    }

    @Test
    void theCallEndsIfNobodyPicksUp() {
        SimulatedCall caller = callerWhoPressesOne();
        telnyx.awaitReceived("transfer", 1);

        telnyx.clock().advance(Duration.ofSeconds(20));

        telnyx.awaitReceived("hangup", 1);
        assertEquals(State.ENDED, caller.state());
    }

    @Test
    void faultsOfTheNetworkPutNobodyThroughTwice() {
        telnyx.webhookFaults().on("call.initiated").duplicate();
        telnyx.faults().on("transfer").status(503);
        callerWhoPressesOne();

        telnyx.awaitReceived("transfer", 2);
        assertEquals(1, telnyx.effects("transfer"));
        telnyx.calls().get(1).answer();
    }

    private SimulatedCall callerWhoPressesOne() {
        SimulatedCall caller = telnyx.call();
        telnyx.awaitReceived("gather-using-speak", 1);
        return caller.type("1");
    }
}
// end::test[]
