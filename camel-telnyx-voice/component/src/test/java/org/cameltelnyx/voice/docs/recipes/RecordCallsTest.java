package org.cameltelnyx.voice.docs.recipes;

import java.nio.file.Path;
import java.time.Duration;

import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tests recordings, and failures. {@link RecordCallsYamlTest} does the same in YAML. */
// tag::test[]
@TelnyxVoiceTest(manualClock = true)
class RecordCallsTest extends CamelTestSupport {

    @TempDir
    Path folder;
    private TelnyxSimulator telnyx;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        camel.getPropertiesComponent()
                .addInitialProperty("recordings",
                        folder.toString());
        return camel;
    }

    @Override
    protected RoutesBuilder[] createRouteBuilders() throws Exception {
        return new RoutesBuilder[]{new RecordCalls(), new SaveRecording()};
    }

    @Test
    void aConversationIsRecorded() {
        SimulatedCall caller = telnyx.call();
        telnyx.awaitReceived("speak", 1);
        telnyx.clock().advance(Duration.ofSeconds(5));
        telnyx.awaitReceived("transfer", 1);
        telnyx.calls().get(1).answer();
        telnyx.awaitReceived("start-recording", 1);

        caller.hangup();

        telnyx.awaitDelivery("call.recording.saved");
        assertEquals(1, folder.toFile().list().length);
    }
    // end::test[]

    /** Creates an incoming call that has heard the announcement; the line of sales rings. */
    private SimulatedCall callThatRingsAtSales() {
        SimulatedCall caller = telnyx.call();
        telnyx.awaitReceived("speak", 1);
        telnyx.clock().advance(Duration.ofSeconds(5));
        telnyx.awaitReceived("transfer", 1);
        return caller;
    }

    private SimulatedCall callThatHearsTheBeep() {
        SimulatedCall caller = callThatRingsAtSales();
        telnyx.calls().get(1).hangup("user_busy");
        telnyx.awaitReceived("speak", 2);
        telnyx.clock().advance(Duration.ofSeconds(10));
        telnyx.awaitReceived("start-recording", 1);
        return caller;
    }

    @Test
    void aMessageIsRecorded() {
        callThatHearsTheBeep().hangup();

        telnyx.awaitDelivery("call.recording.saved");
        assertEquals(1, folder.toFile().list().length);
        assertEquals("single", telnyx.received("start-recording").get(0).json().path("channels").asText());
    }

    @Test
    void aConversationIsRecordedFromTheAnswerOn() {
        callThatRingsAtSales();
        assertTrue(telnyx.received("start-recording").isEmpty());

        telnyx.calls().get(1).answer();

        telnyx.awaitReceived("start-recording", 1);
        assertEquals("dual", telnyx.received("start-recording").get(0).json().path("channels").asText());
    }

    @Test
    void aMessageEndsAfterTwoMinutes() {
        SimulatedCall caller = callThatHearsTheBeep();

        telnyx.clock().advance(Duration.ofSeconds(121));

        telnyx.awaitReceived("hangup", 1);
        assertEquals(SimulatedCall.State.ENDED, caller.state());
    }

    @Test
    void aCallerWhoHangsUpBeforeTheBeepLeavesNoMessage() {
        SimulatedCall caller = callThatRingsAtSales();
        telnyx.calls().get(1).hangup("user_busy");
        telnyx.awaitReceived("speak", 2);

        caller.hangup();

        telnyx.awaitIdle();
        assertTrue(telnyx.received("start-recording").isEmpty());
    }

    @Test
    void aRecordingThatFailsEndsTheCall() {
        SimulatedCall caller = callThatHearsTheBeep();

        caller.failRecording("Internal server error").hangup();

        telnyx.awaitReceived("hangup", 1);
        assertTrue(telnyx.deliveries("call.recording.saved").isEmpty());
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void aRefusedRecordingEndsTheConversation() {
        telnyx.faults().on("start-recording").always().status(422);
        SimulatedCall caller = callThatRingsAtSales();

        telnyx.calls().get(1).answer();

        telnyx.awaitReceived("hangup", 1);
        assertEquals(SimulatedCall.State.ENDED, caller.state());
    }
}
