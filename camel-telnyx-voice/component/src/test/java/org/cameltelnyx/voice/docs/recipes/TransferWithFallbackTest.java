package org.cameltelnyx.voice.docs.recipes;

import java.time.Duration;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tests both lines, and failures. {@link TransferWithFallbackYamlTest} does the same in YAML. */
// tag::test[]
@TelnyxVoiceTest(manualClock = true)
class TransferWithFallbackTest extends CamelTestSupport {

    private TelnyxSimulator telnyx;

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new TransferWithFallback();
    }

    /** Returns the line that rings after this number of transfers. */
    private SimulatedCall line(int transfers) {
        telnyx.awaitReceived("transfer", transfers);
        return telnyx.calls().get(transfers);
    }

    @Test
    void aBusyDeskLeadsToTheMobile() {
        SimulatedCall caller = telnyx.call();
        line(1).hangup("user_busy");

        SimulatedCall mobile = line(2).answer();

        assertEquals("+13125550123", mobile.to());
        assertSame(mobile, caller.peer().orElseThrow());
    }
    // end::test[]

    @Test
    void aDeskThatRingsInVainLeadsToTheMobile() {
        telnyx.call();
        line(1);
        telnyx.clock().advance(Duration.ofSeconds(21));

        line(2).answer();
    }

    @Test
    void theDeskTakesTheCall() {
        SimulatedCall caller = telnyx.call();

        SimulatedCall desk = line(1).answer();

        telnyx.awaitIdle();
        assertEquals("sip:desk@pbx.example.com", desk.to());
        assertSame(desk, caller.peer().orElseThrow());
        assertEquals(1, telnyx.received("transfer").size());
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 422})
    void aLineThatIsRefusedIsSkipped(int status) {
        telnyx.faults().on("transfer").status(status);

        SimulatedCall caller = telnyx.call();
        telnyx.awaitReceived("transfer", 2);
        SimulatedCall mobile = telnyx.calls().get(1).answer();

        assertEquals("+13125550123", mobile.to());
        assertSame(mobile, caller.peer().orElseThrow());
    }

    @Test
    void nobodyAnswers() {
        SimulatedCall caller = telnyx.call();
        line(1).hangup("call_rejected");
        line(2).hangup("user_busy");

        telnyx.awaitReceived("speak", 1);
        telnyx.clock().advance(Duration.ofSeconds(10));

        telnyx.awaitReceived("hangup", 1);
        assertEquals(SimulatedCall.State.ENDED, caller.state());
    }

    @Test
    void aCallerWhoHangsUpMakesNoOtherLineRing() {
        SimulatedCall caller = telnyx.call();
        line(1);

        caller.hangup();

        telnyx.awaitIdle();
        assertEquals(1, telnyx.received("transfer").size());
        assertTrue(telnyx.received("speak").isEmpty());
    }
}
