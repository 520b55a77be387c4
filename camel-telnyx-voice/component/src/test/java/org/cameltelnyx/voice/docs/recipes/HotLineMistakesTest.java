package org.cameltelnyx.voice.docs.recipes;

import java.time.Duration;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Shows mistakes of tests, and the messages of the simulator. */
@TelnyxVoiceTest
class HotLineMistakesTest extends CamelTestSupport {

    private TelnyxSimulator telnyx;

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new HotLine();
    }

    @Test
    void aKeyThatIsPressedAfterTheCall() {
        SimulatedCall caller = telnyx.call().hangup();

        assertThatThrownBy(() -> caller.type("1")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has ended: no keys can be pressed");
    }

    @Test
    void aNameThatIsMisspelled() {
        assertThatThrownBy(() -> telnyx.received("tranfer")).hasMessageContaining("transfer");
    }

    @Test
    void anEventThatDoesNotCome() {
        telnyx.call();
        telnyx.awaitReceived("gather-using-speak", 1);

        assertThatThrownBy(() -> telnyx.awaitDeliveries(all -> false, Duration.ofMillis(1)))
                .hasMessageContainingAll("call.initiated", "answer", "gather");
        telnyx.calls().forEach(SimulatedCall::hangup);
    }
}
