package org.cameltelnyx.voice.docs.recipes;

import java.util.List;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.cameltelnyx.voice.api.CallEndedException;
import org.cameltelnyx.voice.simulator.Delivery;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.SimulatedCall.State;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Tests the recipe in Java. {@link WhisperAndBargeYamlTest} does the same in YAML. */
// tag::test[]
@TelnyxVoiceTest
class WhisperAndBargeTest extends CamelTestSupport {

    private TelnyxSimulator telnyx;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        Map.of("connection", "1494404757140276705", "number", "+13125550199",
                "supervisor", "sip:vic@pbx.example.com")
                .forEach(camel.getPropertiesComponent()::addInitialProperty);
        return camel;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new WhisperAndBarge();
    }

    @Test
    void theSupervisorListensWhispersAndSpeaksToBoth() {
        SimulatedCall agent = telnyx.call().answer();

        SimulatedCall supervisor = supervise(agent).answer();
        assertEquals(agent, supervisor.supervised().orElseThrow());
        assertEquals("monitor", supervisor.supervisorRole());

        supervisor.type("2");
        telnyx.awaitIdle();
        assertEquals("whisper", supervisor.supervisorRole());

        supervisor.type("3");
        telnyx.awaitIdle();
        assertEquals("barge", supervisor.supervisorRole());

        agent.hangup();
        telnyx.awaitIdle();
        assertEquals(State.ENDED, supervisor.state());
    }

    private SimulatedCall supervise(SimulatedCall agent) {
        template().sendBodyAndHeader("direct:supervise", null,
                "CamelTelnyxVoiceCallControlId", agent.callControlId());
        return telnyx.calls().get(telnyx.calls().size() - 1);
    }
    // end::test[]

    @Test
    void theSupervisorReturnsToListeningAndOtherKeysDoNothing() {
        SimulatedCall supervisor = supervise(telnyx.call().answer()).answer();

        for (String key : List.of("3", "9", "1")) {
            press(supervisor, key);
        }

        assertThat(supervisor.supervisorRole()).isEqualTo("monitor");
        assertThat(telnyx.received("switch-supervisor-role")).hasSize(2);
    }

    @Test
    void theKeysOfTheAgentSwitchNothing() {
        SimulatedCall agent = telnyx.call().answer();
        supervise(agent).answer();

        agent.type("3");
        telnyx.awaitIdle();

        assertThat(telnyx.received("switch-supervisor-role")).isEmpty();
    }

    @Test
    void aSupervisorWhoDoesNotAnswerCanBeCalledAgain() {
        SimulatedCall agent = telnyx.call().answer();
        supervise(agent).hangup("no_answer");

        SimulatedCall supervisor = supervise(agent).answer();
        agent.hangup();
        telnyx.awaitIdle();

        assertThat(telnyx.received("dial")).hasSize(2);
        assertThat(supervisor.state()).isEqualTo(State.ENDED);
    }

    @Test
    void theTelephoneStopsRingingIfTheAgentHangsUp() {
        SimulatedCall agent = telnyx.call().answer();
        SimulatedCall supervisor = supervise(agent);

        agent.hangup();
        telnyx.awaitIdle();

        assertThat(supervisor.state()).isEqualTo(State.ENDED);
        assertThat(telnyx.received("hangup")).hasSize(1);
    }

    @Test
    void aCallThatEndsWhileTheSupervisorIsCalledIsNotSupervised() {
        SimulatedCall agent = telnyx.call().answer();
        telnyx.faults().on("update-client-state").answer(422, Map.of("Content-Type", "application/json"), """
                {"errors":[{"code":"90018","title":"Call has already ended"}]}""");

        SimulatedCall supervisor = supervise(agent);

        assertThat(supervisor.state()).isEqualTo(State.ENDED);
    }

    @Test
    void aCallThatIsOverIsNotSupervised() {
        SimulatedCall agent = telnyx.call().answer().hangup();

        assertThatThrownBy(() -> supervise(agent)).isInstanceOf(CamelExecutionException.class)
                .hasCauseInstanceOf(CallEndedException.class);
    }

    @Test
    void aSwitchThatIsLostIsSentAgain() {
        SimulatedCall supervisor = supervise(telnyx.call().answer()).answer();
        telnyx.faults().on("switch-supervisor-role").dropBeforeEffect();

        supervisor.type("2");
        telnyx.awaitIdle();

        assertThat(supervisor.supervisorRole()).isEqualTo("whisper");
        assertThat(telnyx.deliveries("call.dtmf.received")).extracting(Delivery::status).containsExactly(200);
    }

    @Test
    void aKeyThatFailsTakesNoEffectLater() {
        SimulatedCall supervisor = supervise(telnyx.call().answer()).answer();
        telnyx.faults().on("switch-supervisor-role").times(3).status(503);

        press(supervisor, "3");
        press(supervisor, "2");

        assertThat(supervisor.supervisorRole()).isEqualTo("whisper");
        assertThat(telnyx.effects("switch-supervisor-role")).isEqualTo(1);
        assertThat(telnyx.deliveries("call.dtmf.received")).extracting(Delivery::status).containsExactly(200, 200);
    }

    /** Presses the keys one after the other, because keys pressed at once can arrive in another order. */
    private void press(SimulatedCall supervisor, String key) {
        supervisor.type(key);
        telnyx.awaitIdle();
    }
}
