package org.cameltelnyx.voice.docs.recipes;

import java.time.Duration;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.cameltelnyx.voice.simulator.Delivery;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tests the greeting, and failures. {@link AnswerAndGreetYamlTest} does the same in YAML. */
// tag::test[]
@TelnyxVoiceTest(manualClock = true)
class AnswerAndGreetTest extends CamelTestSupport {

    private TelnyxSimulator telnyx;

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new AnswerAndGreet();
    }

    @Test
    void theCallEndsAfterTheGreeting() {
        SimulatedCall caller = telnyx.call();
        telnyx.awaitReceived("speak", 1);
        telnyx.clock().advance(Duration.ofSeconds(10));

        telnyx.awaitReceived("hangup", 1);
        assertEquals(SimulatedCall.State.ENDED, caller.state());
    }
    // end::test[]

    private SimulatedCall callThatHearsTheGreeting() {
        SimulatedCall caller = telnyx.call();
        telnyx.awaitReceived("speak", 1);
        return caller;
    }

    @Test
    void aCallerWhoHangsUpGetsNoMoreCommands() {
        callThatHearsTheGreeting().hangup();

        telnyx.awaitIdle();
        assertTrue(telnyx.received("hangup").isEmpty());
    }

    @Test
    void aCallThatEndsBeforeItIsAnsweredIsNoFailure() {
        telnyx.webhookFaults().on("call.initiated").late(Duration.ofMinutes(1));
        telnyx.call().hangup();
        telnyx.clock().advance(Duration.ofMinutes(2));

        telnyx.awaitReceived("answer", 1);
        telnyx.awaitIdle();
        assertTrue(telnyx.deliveries("call.initiated").stream().allMatch(Delivery::acknowledged));
        assertEquals(1, telnyx.received().size());
    }

    @Test
    void anEventThatComesTwiceAnswersOnce() {
        telnyx.webhookFaults().on("call.initiated").duplicate();
        callThatHearsTheGreeting().hangup();

        telnyx.awaitIdle();
        assertTrue(telnyx.deliveries("call.initiated").size() > 1);
        assertEquals(1, telnyx.received("answer").size());
    }

    @Test
    void aCommandThatIsRefusedEndsTheCall() {
        telnyx.faults().on("speak").always().status(422);

        SimulatedCall caller = telnyx.call();

        telnyx.awaitReceived("hangup", 1);
        assertEquals(SimulatedCall.State.ENDED, caller.state());
    }

    @Test
    void aCommandThatTelnyxCannotTakeNowIsSentAgain() {
        telnyx.faults().on("speak").status(503);

        SimulatedCall caller = telnyx.call();

        telnyx.awaitReceived("speak", 2);
        telnyx.clock().advance(Duration.ofSeconds(10));
        telnyx.awaitReceived("hangup", 1);
        assertEquals(SimulatedCall.State.ENDED, caller.state());
    }

    @Test
    void anApplicationThatStopsEndsTheCall() {
        context().getShutdownStrategy().setTimeout(3);
        SimulatedCall caller = callThatHearsTheGreeting();

        context().stop();

        assertEquals(1, telnyx.received("hangup").size());
        assertEquals(SimulatedCall.State.ENDED, caller.state());
    }
}
