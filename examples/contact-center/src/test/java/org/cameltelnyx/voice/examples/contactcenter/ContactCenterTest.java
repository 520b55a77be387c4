package org.cameltelnyx.voice.examples.contactcenter;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.apache.camel.main.Main;
import org.cameltelnyx.voice.simulator.Delivery;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The routes in YAML, as they are, on a simulated Telnyx. */
@TelnyxVoiceTest
@Timeout(60)
class ContactCenterTest {

    private static final List<String> BEGINNING = List.of("answer", "start-siprec", "start-transcription",
            "gather-using-speak");

    private static final Main APPLICATION = new Main();
    private static TelnyxSimulator telnyx;

    @BeforeAll
    static void start() throws Exception {
        APPLICATION.start();
    }

    @AfterAll
    static void stop() {
        APPLICATION.stop();
    }

    @Test
    void theCallerIsAnsweredRecordedAndAsked() {
        SimulatedCall caller = call();

        assertThat(actions(caller)).containsExactlyInAnyOrderElementsOf(BEGINNING)
                .startsWith("answer")
                .containsSubsequence("start-transcription", "gather-using-speak");
        assertThat(caller.recording()).isTrue();
        assertThat(state(caller)).isEqualTo("menu");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1,    sales
            2,    support
            91,   sales
            9992, reception
            """)
    void aKeyChoosesTheLine(String keys, String line) {
        SimulatedCall caller = call();

        caller.type(keys);
        telnyx.awaitIdle();

        assertThat(telnyx.queues()).extracting(queue -> queue.name()).containsExactly(line);
        assertThat(agent().to()).isEqualTo("sip:" + line + "@pbx.example.com");
        assertThat(agent().callSessionId()).isEqualTo(caller.callSessionId());
        assertThat(later(caller)).containsExactly(
                "stop-transcription", "enqueue", "start-playback", "update-client-state");
    }

    @Test
    void aWordChoosesTheLineAndEndsTheMenu() {
        SimulatedCall caller = call();

        caller.say("Good morning.").say("SALES, please");
        telnyx.awaitIdle();

        assertThat(later(caller)).containsExactly(
                "stop-gather", "stop-transcription", "enqueue", "start-playback", "update-client-state");
        assertThat(state(caller)).isEqualTo("waiting sales " + agent().callControlId());
        assertThat(state(agent())).isEqualTo("ringing sales " + caller.callControlId());
    }

    @Test
    void whoSaysNothingIsAskedByTheReception() {
        SimulatedCall caller = call();

        caller.letGatherTimeOut();
        telnyx.awaitIdle();

        assertThat(state(caller)).startsWith("waiting reception ");
    }

    @Test
    void aCallerWhoHangsUpInTheMenuLeavesNothingBehind() {
        SimulatedCall caller = call();

        caller.hangup();
        telnyx.awaitIdle();

        assertThat(later(caller)).isEmpty();
        assertThat(telnyx.calls()).hasSize(1);
        assertAllAcknowledged();
    }

    @Test
    void aCallerWhoHangsUpBeforeTheMenuIsNoFailure() {
        refuse("start-transcription", "90018");

        SimulatedCall caller = call();

        assertThat(actions(caller)).contains("start-transcription", "gather-using-speak");
        assertAllAcknowledged();
    }

    @Test
    void aKeyAndAWordAtTheSameTimeAreOneChoice() {
        SimulatedCall caller = call();

        // both were said before the other took effect, so both events tell the state of the menu
        caller.send("call.gather.ended", Map.of("digits", "1", "status", "valid"));
        caller.send("call.transcription",
                Map.of("transcription_data", Map.of("transcript", "support", "is_final", true)));
        telnyx.awaitIdle();

        assertThat(telnyx.effects("enqueue")).isEqualTo(1);
        assertThat(telnyx.effects("dial")).isEqualTo(1);
        String line = telnyx.queues().get(0).name();
        assertThat(state(caller)).isEqualTo("waiting " + line + " " + agent().callControlId());
        assertAllAcknowledged();
    }

    @Test
    void webhooksThatComeTwiceLeadToNoSecondCommand() {
        telnyx.webhookFaults().onAny().always().duplicate();

        SimulatedCall caller = call();
        caller.type("1");
        telnyx.awaitIdle();
        agent().answer();
        telnyx.awaitIdle();

        assertThat(telnyx.received()).extracting(ReceivedCommand::action).doesNotHaveDuplicates();
        assertThat(caller.peer()).contains(agent());
        assertThat(telnyx.deliveries("call.answered")).hasSizeGreaterThan(2);
    }

    @Test
    void aCallerWhoHangsUpInTheQueueStopsTheRinging() {
        SimulatedCall caller = waiting();

        caller.hangup();
        telnyx.awaitIdle();

        assertThat(agent().state()).isEqualTo(SimulatedCall.State.ENDED);
        assertThat(actions(agent())).containsExactly("hangup");
        assertThat(later(caller)).doesNotContain("leave-queue", "speak");
    }

    @Test
    void anAgentWhoseCallerHasGoneIsHungUp() {
        waiting();
        refuse("bridge", "90018");

        agent().answer();
        telnyx.awaitIdle();

        assertThat(actions(agent())).startsWith("bridge", "hangup");
        assertAllAcknowledged();
    }

    @Test
    void aCallerWhomNobodyTakesInTimeLeavesAMessage() {
        SimulatedCall caller = waiting();

        caller.letQueueTimeOut();
        telnyx.awaitIdle();

        assertThat(agent().state()).isEqualTo(SimulatedCall.State.ENDED);
        assertThat(actions(agent())).containsExactly("hangup");
        assertThat(later(caller)).endsWith("stop-playback", "speak", "start-recording").doesNotContain("leave-queue");
        assertThat(state(caller)).isEqualTo("voicemail sales " + caller.callControlId());
    }

    @Test
    void aCallerWhomTheQueueHasNoRoomForLeavesAMessage() {
        refuse("enqueue", "90036");
        SimulatedCall caller = call();

        caller.type("1");
        telnyx.awaitIdle();

        assertThat(later(caller)).containsExactly("stop-transcription", "enqueue", "speak", "start-recording");
        assertAllAcknowledged();
    }

    @Test
    void aSupervisorWhoHasLeftCanBeCalledAgain() {
        waiting();
        SimulatedCall agent = agent().answer();
        telnyx.awaitIdle();

        agent.type("8");
        telnyx.awaitIdle();
        agent.type("8");
        telnyx.awaitIdle();
        assertThat(telnyx.received("dial")).hasSize(2);
        SimulatedCall supervisor = telnyx.calls().get(2);
        assertThat(supervisor.supervised()).contains(agent);

        supervisor.answer().type("2").type("1").type("3").hangup();
        telnyx.awaitIdle();
        assertThat(telnyx.received("switch-supervisor-role")).hasSize(3);
        agent.type("8");
        telnyx.awaitIdle();
        assertThat(telnyx.received("dial")).hasSize(3);
    }

    @Test
    void aSpecialistWhomReferDoesNotReachIsCalled() {
        SimulatedCall caller = waiting().referOutcome(603);
        SimulatedCall agent = agent().answer();
        telnyx.awaitIdle();

        agent.type("9");
        telnyx.awaitIdle();
        telnyx.calls().get(2).answer();
        telnyx.awaitIdle();

        assertThat(later(caller)).endsWith("stop-siprec", "refer", "transfer");
        assertThat(caller.peer()).contains(telnyx.calls().get(2));
        assertThat(agent.state()).isEqualTo(SimulatedCall.State.ENDED);
    }

    private static void refuse(String action, String code) {
        String errors = "{\"errors\":[{\"code\":\"%s\",\"title\":\"Refused by the test\"}]}".formatted(code);
        telnyx.faults().on(action).always().answer(422, Map.of("Content-Type", "application/json"), errors);
    }

    private static SimulatedCall call() {
        SimulatedCall caller = telnyx.siprecConnector("call-recorder").call();
        telnyx.awaitIdle();
        return caller;
    }

    private static SimulatedCall waiting() {
        SimulatedCall caller = call().type("1");
        telnyx.awaitIdle();
        return caller;
    }

    private static SimulatedCall agent() {
        return telnyx.calls().get(1);
    }

    private static List<String> actions(SimulatedCall call) {
        return telnyx.received()
                .stream()
                .filter(command -> call.callControlId().equals(command.callControlId()))
                .map(ReceivedCommand::action)
                .toList();
    }

    /** What came after the beginning, which all calls have in common. */
    private static List<String> later(SimulatedCall call) {
        return actions(call).stream().skip(BEGINNING.size()).toList();
    }

    private static String state(SimulatedCall call) {
        return new String(Base64.getDecoder().decode(call.clientState()), StandardCharsets.UTF_8);
    }

    private static void assertAllAcknowledged() {
        assertThat(telnyx.deliveries()).allMatch(Delivery::acknowledged);
    }
}
