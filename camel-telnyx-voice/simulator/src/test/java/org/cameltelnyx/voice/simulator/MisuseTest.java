package org.cameltelnyx.voice.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What a test asks for and cannot be is refused at once, with what may have been meant. */
@ExtendWith(TelnyxSimulatorExtension.class)
class MisuseTest {

    private final TelnyxSimulator simulator;

    MisuseTest(TelnyxSimulator simulator) {
        this.simulator = simulator;
    }

    static Stream<Arguments> names() {
        return Stream.of(
                name("received", telnyx -> telnyx.received("trasnfer"), "Did you mean 'transfer'?"),
                name("received in camel case", telnyx -> telnyx.received("startSiprec"), "Did you mean 'start-siprec'?"),
                name("received with underscores", telnyx -> telnyx.received("send_dtmf"), "Did you mean 'send-dtmf'?"),
                name("awaitReceived", telnyx -> telnyx.awaitReceived("refre", 1), "Did you mean 'refer'?"),
                name("effects", telnyx -> telnyx.effects("hang-up"), "Did you mean 'hangup'?"),
                name("an action like no other", telnyx -> telnyx.effects("juggle-with-fire"),
                        "There are: update-client-state,"),
                name("deliveries", telnyx -> telnyx.deliveries("call.anwsered"), "Did you mean 'call.answered'?"),
                name("awaitDelivery", telnyx -> telnyx.awaitDelivery("call.hangedup"), "Did you mean 'call.hangup'?"),
                name("faults", telnyx -> telnyx.faults().on("refre"), "Did you mean 'refer'?"),
                name("faults without delay", telnyx -> telnyx.faults().onAny().latency(Duration.ZERO),
                        "must be positive, not 0 ms"),
                name("faults that are none", telnyx -> telnyx.faults().onAny().status(200),
                        "200 is not the status of a failure"),
                name("webhookFaults", telnyx -> telnyx.webhookFaults().on("call.anwsered"), "Did you mean 'call.answered'?"),
                name("webhookFaults on many", telnyx -> telnyx.webhookFaults().on("cal.*"), "documents no event 'cal.*'"),
                name("webhookFaults without delay", telnyx -> telnyx.webhookFaults().onAny().late(Duration.ofMillis(-1)),
                        "must be positive, not -1 ms"),
                name("hangup", telnyx -> telnyx.call().hangup("busy_user"), "There is no hangup_cause 'busy_user'"),
                name("answeredBy", telnyx -> telnyx.call().answeredBy("machin"), "Did you mean 'machine'?"),
                name("referOutcome", telnyx -> telnyx.call().referOutcome(180), "180 is not a final status of SIP"),
                name("sendExample", telnyx -> telnyx.call().sendExample("call.costs"), "Did you mean 'call.cost'?"),
                name("type", telnyx -> telnyx.call().answer().type("1 2"), "a telephone has the keys"),
                name("clientState", telnyx -> CallOptions.defaults().clientState("plain text"), "clientStateText(...)"));
    }

    private static Arguments name(String method, Consumer<TelnyxSimulator> misuse, String message) {
        return arguments(method, misuse, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void whatDoesNotExist(String method, Consumer<TelnyxSimulator> misuse, String message) {
        assertThatThrownBy(() -> misuse.accept(simulator)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    static Stream<Arguments> deeds() {
        return Stream.of(
                deed("type before the answer", call -> call.type("1"), "is not answered: no keys can be pressed"),
                deed("type after the end", call -> call.answer().hangup().type("1"), "has ended: no keys can be pressed"),
                deed("say before the answer", call -> call.say("agent"), "is not answered: speech is not heard"),
                deed("hold before the answer", SimulatedCall::hold, "is not answered"),
                deed("hold twice", call -> call.answer().hold().hold(), "is already on hold"),
                deed("unhold", call -> call.answer().unhold(), "is not on hold"),
                deed("answer after the end", call -> call.hangup().answer(), "cannot be answered: it has ended"),
                deed("letGatherTimeOut", call -> call.answer().letGatherTimeOut(), "gathers no digits"),
                deed("letQueueTimeOut", call -> call.answer().letQueueTimeOut(), "waits in no queue"),
                deed("gatheredByAi", call -> call.answer().gatheredByAi(Map.of()), "no assistant that gathers"));
    }

    private static Arguments deed(String what, Consumer<SimulatedCall> deed, String message) {
        return arguments(what, deed, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void whatCannotBeAsThingsAre(String what, Consumer<SimulatedCall> deed, String message) {
        SimulatedCall call = simulator.call();

        assertThatThrownBy(() -> deed.accept(call)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(call.callControlId())
                .hasMessageContaining(message);
    }

    @Test
    void eventsThatTheTestHasSentItselfExist() {
        simulator.send("call.hologram.progress", Map.of());

        assertThat(simulator.deliveries("call.hologram.progress")).hasSize(1);
        simulator.webhookFaults().on("call.hologram.*").duplicate();
        simulator.reset();
        assertThatThrownBy(() -> simulator.deliveries("call.hologram.progress")).hasMessageContaining("the test has sent none");
    }

    @Test
    void clientStateIsOfferedAsText() {
        SimulatedCall call = simulator.call(CallOptions.defaults().clientStateText("menu ü"));

        assertThat(call.clientState()).isEqualTo("bWVudSDDvA==");
        assertThat(call.clientStateText()).isEqualTo("menu ü");
        assertThat(simulator.call().clientStateText()).isNull();
    }
}
