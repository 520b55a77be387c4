package org.cameltelnyx.voice.docs.recipes;

import java.time.Duration;
import java.util.List;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

/** Tests the keys of the menu, and failures. {@link MenuYamlTest} does the same in YAML. */
// tag::test[]
@TelnyxVoiceTest(manualClock = true)
class MenuTest extends CamelTestSupport {

    private TelnyxSimulator telnyx;

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new Menu();
    }

    @ParameterizedTest
    @CsvSource({"1, sales", "2, support", "72, support", "789, operator"})
    void aKeyChoosesTheLine(String keys, String line) {
        SimulatedCall caller = telnyx.call();
        telnyx.awaitReceived("gather-using-speak", 1);
        caller.type(keys);
        telnyx.awaitReceived("transfer", 1);

        SimulatedCall agent = telnyx.calls().get(1).answer();

        assertEquals("sip:" + line + "@pbx.example.com", agent.to());
        assertSame(agent, caller.peer().orElseThrow());
    }
    // end::test[]

    private SimulatedCall callThatHearsTheMenu() {
        SimulatedCall caller = telnyx.call();
        telnyx.awaitReceived("gather-using-speak", 1);
        return caller;
    }

    private SimulatedCall lineThatRings() {
        telnyx.awaitReceived("transfer", 1);
        return telnyx.calls().get(1);
    }

    @Test
    void aSilentCallerReachesTheOperator() {
        callThatHearsTheMenu();

        telnyx.clock().advance(Duration.ofMinutes(1));

        assertEquals("sip:operator@pbx.example.com", lineThatRings().answer().to());
    }

    @ParameterizedTest
    @CsvSource({"user_busy", "call_rejected"})
    void aLineThatIsNotFreeLeadsToGoodbye(String cause) {
        SimulatedCall caller = callThatHearsTheMenu().type("1");

        lineThatRings().hangup(cause);
        telnyx.awaitReceived("speak", 1);
        telnyx.clock().advance(Duration.ofSeconds(10));

        telnyx.awaitReceived("hangup", 1);
        assertEquals(SimulatedCall.State.ENDED, caller.state());
    }

    @Test
    void aLineThatRingsInVainLeadsToGoodbye() {
        callThatHearsTheMenu().type("1");
        lineThatRings();

        telnyx.clock().advance(Duration.ofSeconds(31));

        telnyx.awaitReceived("speak", 1);
        telnyx.clock().advance(Duration.ofSeconds(10));
        telnyx.awaitReceived("hangup", 1);
    }

    @Test
    void aCallerWhoHangsUpInTheMenuGetsNoMoreCommands() {
        callThatHearsTheMenu().hangup();

        telnyx.awaitIdle();
        assertEquals(List.of("answer", "gather-using-speak"), actions());
    }

    @Test
    void aCallerWhoHangsUpWhileTheLineRingsGetsNoMoreCommands() {
        SimulatedCall caller = callThatHearsTheMenu().type("2");
        lineThatRings();

        caller.hangup();

        telnyx.awaitIdle();
        assertEquals(List.of("answer", "gather-using-speak", "transfer"), actions());
    }

    @Test
    void aCommandThatIsRefusedEndsTheCall() {
        telnyx.faults().on("transfer").always().status(422);

        SimulatedCall caller = callThatHearsTheMenu().type("1");

        telnyx.awaitReceived("hangup", 1);
        assertEquals(SimulatedCall.State.ENDED, caller.state());
    }

    private List<String> actions() {
        return telnyx.received().stream().map(ReceivedCommand::action).toList();
    }
}
