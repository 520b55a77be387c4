package org.cameltelnyx.voice.docs.recipes;

import java.time.Duration;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.SimulatedCall.State;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Tests the recipe in Java. {@link ScreenCallsYamlTest} does the same in YAML. */
// tag::test[]
@TelnyxVoiceTest
class ScreenCallsTest extends CamelTestSupport {

    private TelnyxSimulator telnyx;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        Map.of("connection", "1494404757140276705", "number", "+13125550199",
                "callee", "sip:ann@pbx.example.com", "blocked", "+13125550166,+13125550167")
                .forEach(camel.getPropertiesComponent()::addInitialProperty);
        return camel;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new ScreenCalls();
    }

    @Test
    void aBlockedNumberIsRejectedBeforeTheAnswer() {
        telnyx.call("+13125550167", "+13125550199");

        telnyx.awaitDelivery("call.hangup");

        assertEquals(0, telnyx.received("answer").size());
    }

    @Test
    void aCallThatTheCalleeAcceptsIsConnected() {
        SimulatedCall caller = telnyx.call();
        SimulatedCall callee = calleeOf(caller).answer();
        telnyx.awaitReceived("gather-using-speak", 1);

        callee.type("1");
        telnyx.awaitDelivery("call.bridged");

        assertEquals(callee, caller.peer().orElseThrow());
    }

    private SimulatedCall calleeOf(SimulatedCall caller) {
        telnyx.awaitReceived("start-recording", 1);
        telnyx.clock().advance(Duration.ofSeconds(5)); // the caller says a name
        telnyx.awaitReceived("dial", 1);
        return telnyx.calls().get(telnyx.calls().size() - 1);
    }
    // end::test[]

    /** Ends all calls. Otherwise the stop of the context waits for their flows. */
    @AfterEach
    void endAllCalls() {
        telnyx.calls().forEach(SimulatedCall::hangup);
        ends();
    }

    @Test
    void theCalleeHearsTheNameThatWasRecorded() {
        SimulatedCall callee = calleeOf(telnyx.call()).answer();

        assertThat(telnyx.awaitReceived("start-playback", 1)).singleElement().satisfies(it -> {
            assertThat(it.callControlId()).isEqualTo(callee.callControlId());
            assertThat(it.json().path("audio_url").asText()).contains("/recordings/", ".mp3");
        });
    }

    @Test
    void aCallThatTheCalleeRefusesEndsWithAGoodbye() {
        SimulatedCall caller = telnyx.call();
        SimulatedCall callee = calleeOf(caller).answer();
        telnyx.awaitReceived("gather-using-speak", 1);

        callee.type("2");

        endsWithAGoodbye(caller);
        assertThat(callee.state()).isEqualTo(State.ENDED);
    }

    @Test
    void aMachineThatPressesNoKeyRefuses() {
        SimulatedCall caller = telnyx.call();
        SimulatedCall callee = calleeOf(caller).answer();
        telnyx.awaitReceived("gather-using-speak", 1);

        telnyx.clock().advance(Duration.ofMinutes(5));

        endsWithAGoodbye(caller);
        assertThat(callee.state()).isEqualTo(State.ENDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_busy", "no_answer"})
    void aCalleeWhoCannotBeReachedRefuses(String cause) {
        SimulatedCall caller = telnyx.call();

        calleeOf(caller).hangup(cause);

        endsWithAGoodbye(caller);
    }

    @Test
    void aCalleeWhoHangsUpRefuses() {
        SimulatedCall caller = telnyx.call();
        SimulatedCall callee = calleeOf(caller).answer();
        telnyx.awaitReceived("gather-using-speak", 1);

        callee.hangup();

        endsWithAGoodbye(caller);
    }

    @Test
    void aDialThatIsRefusedDoesNotEndTheCallWithoutAGoodbye() {
        telnyx.faults().on("dial").status(422);
        SimulatedCall caller = telnyx.call();

        calleeOf(caller);

        endsWithAGoodbye(caller);
        assertThat(telnyx.received("hangup")).hasSize(1);
    }

    @Test
    void nobodyIsCalledForACallerWhoHangsUpAtTheBeep() {
        SimulatedCall caller = telnyx.call();
        telnyx.awaitReceived("start-recording", 1);

        caller.hangup();

        ends();
        assertThat(telnyx.received("dial")).isEmpty();
    }

    @Test
    void theCalleeIsHungUpIfTheCallerHasGone() {
        SimulatedCall caller = telnyx.call();
        SimulatedCall callee = calleeOf(caller).answer();
        telnyx.awaitReceived("gather-using-speak", 1);
        caller.hangup();

        callee.type("1");

        ends();
        assertThat(callee.state()).isEqualTo(State.ENDED);
    }

    @Test
    void aNameThatIsNotSavedEndsTheCall() {
        SimulatedCall caller = telnyx.call().failRecording("Internal server error");
        telnyx.awaitReceived("start-recording", 1);

        telnyx.clock().advance(Duration.ofSeconds(5));

        ends();
        assertThat(caller.state()).isEqualTo(State.ENDED);
        assertThat(telnyx.received("dial")).isEmpty();
    }

    private void endsWithAGoodbye(SimulatedCall caller) {
        ends();
        assertThat(telnyx.received("speak")).hasSize(3)
                .last()
                .satisfies(it -> assertThat(it.json().path("payload").asText()).endsWith("Goodbye"))
                .satisfies(it -> assertThat(it.callControlId()).isEqualTo(caller.callControlId()));
        assertThat(caller.state()).isEqualTo(State.ENDED);
    }

    /** Waits until all flows have ended. */
    private void ends() {
        telnyx.awaitIdle();
        await().until(() -> context().getInflightRepository().size() == 0);
    }
}
