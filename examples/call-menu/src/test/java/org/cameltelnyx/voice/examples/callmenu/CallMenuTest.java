package org.cameltelnyx.voice.examples.callmenu;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.camel.main.Main;
import org.cameltelnyx.voice.simulator.Delivery;
import org.cameltelnyx.voice.simulator.MainBridge;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The route in YAML and that in Java, as they are, on a simulated Telnyx. */
@Timeout(60)
class CallMenuTest {

    private final TelnyxSimulator telnyx = TelnyxSimulator.builder().webhookTimeout(TelnyxSimulator.PATIENCE).start();
    private Main application;

    private void start(String language, boolean isOpen) throws Exception {
        System.setProperty("call-menu.routes", language);
        Rehearsal.open(isOpen);
        application = Rehearsal.application();
        MainBridge.start(application, telnyx);
    }

    @AfterEach
    void close() {
        telnyx.calls().forEach(SimulatedCall::hangup);
        telnyx.awaitIdle();
        application.stop();
        telnyx.close();
        List.of("call-menu.routes", Rehearsal.DAYS, Rehearsal.HOURS).forEach(System::clearProperty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "java"})
    void whoCallsOutsideOfTheHoursIsToldSo(String language) throws Exception {
        start(language, false);

        telnyx.call();

        telnyx.awaitReceived("hangup", 1);
        assertThat(actions()).containsExactly("answer", "speak", "hangup");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            yaml, 1,  sales
            java, 1,  sales
            yaml, 92, support
            java, 92, support
            """)
    void aKeyChoosesTheLine(String language, String keys, String line) throws Exception {
        start(language, true);
        SimulatedCall caller = call().type(keys);

        SimulatedCall agent = agent(line).answer();

        telnyx.awaitIdle();
        assertThat(caller.peer()).contains(agent);
        assertThat(actions()).containsExactly("answer", "gather-using-speak", "transfer");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            yaml, ''
            java, ''
            yaml, 789
            java, 789
            """)
    void whoPressesNoneOfTheKeysIsPutThroughToTheReception(String language, String keys) throws Exception {
        start(language, true);
        SimulatedCall caller = call();

        if (keys.isEmpty()) {
            telnyx.clock().advance(Duration.ofMinutes(1));
        } else {
            caller.type(keys);
        }

        agent("reception");
        assertThat(actions()).startsWith("answer", "gather-using-speak", "transfer");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            yaml, user_busy
            java, user_busy
            yaml, call_rejected
            java, call_rejected
            """)
    void whoReachesNobodyLeavesAMessage(String language, String cause) throws Exception {
        start(language, true);
        SimulatedCall caller = call().type("1");

        agent("sales").hangup(cause);
        telnyx.awaitReceived("start-recording", 1);
        caller.hangup();

        telnyx.awaitReceived("hangup", 1);
        telnyx.awaitIdle();
        assertThat(actions()).endsWith("transfer", "speak", "start-recording", "hangup");
        assertThat(telnyx.deliveries("call.recording.saved")).allMatch(Delivery::acknowledged).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "java"})
    void aTelephoneThatRingsInVainLeadsToVoicemail(String language) throws Exception {
        start(language, true);
        call().type("1");
        agent("sales");

        telnyx.clock().advance(Duration.ofSeconds(21));

        telnyx.awaitReceived("start-recording", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "java"})
    void aMessageThatCannotBeRecordedEndsTheCall(String language) throws Exception {
        start(language, true);
        SimulatedCall caller = call().type("1");
        agent("sales").hangup("user_busy");
        telnyx.awaitReceived("start-recording", 1);

        caller.send("call.recording.error", Map.of("reason", "internal error"));

        telnyx.awaitReceived("hangup", 1);
        telnyx.awaitIdle();
        assertThat(caller.state()).isEqualTo(SimulatedCall.State.ENDED);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            yaml, gather-using-speak
            java, gather-using-speak
            yaml, transfer
            java, transfer
            """)
    void aCallerWhoHangsUpIsNoFailure(String language, String during) throws Exception {
        start(language, true);
        SimulatedCall caller = call();
        if (during.equals("transfer")) {
            caller.type("1");
            agent("sales");
        }

        caller.hangup();

        telnyx.awaitIdle();
        assertThat(actions()).endsWith(during);
        assertThat(telnyx.deliveries()).allMatch(Delivery::acknowledged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "java"})
    void aCommandThatIsRefusedEndsTheCall(String language) throws Exception {
        start(language, true);
        telnyx.faults().on("transfer").always().status(422);

        SimulatedCall caller = call().type("1");

        telnyx.awaitReceived("hangup", 1);
        telnyx.awaitIdle();
        assertThat(caller.state()).isEqualTo(SimulatedCall.State.ENDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "java"})
    void webhooksThatComeTwiceLeadToNoSecondCommand(String language) throws Exception {
        start(language, true);
        telnyx.webhookFaults().onAny().always().duplicate();

        call().type("1");
        agent("sales").answer();

        telnyx.awaitIdle();
        assertThat(actions()).containsExactly("answer", "gather-using-speak", "transfer");
    }

    private SimulatedCall call() {
        SimulatedCall caller = telnyx.call();
        telnyx.awaitReceived("gather-using-speak", 1);
        return caller;
    }

    /** Who is called, once the telephone rings. */
    private SimulatedCall agent(String line) {
        telnyx.awaitReceived("transfer", 1);
        SimulatedCall agent = telnyx.calls().get(1);
        assertThat(agent.to()).isEqualTo("sip:" + line + "@pbx.example.com");
        return agent;
    }

    private List<String> actions() {
        return telnyx.received().stream().map(ReceivedCommand::action).toList();
    }
}
