package org.cameltelnyx.voice.docs.recipes;

import java.time.Duration;
import java.util.List;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.cameltelnyx.voice.simulator.Delivery;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tests each result of a payment. {@link TakePaymentYamlTest} does the same in YAML. */
@TelnyxVoiceTest(manualClock = true, retryDelays = {})
class TakePaymentTest extends CamelTestSupport {

    private TelnyxSimulator telnyx;

    @Override
    protected RoutesBuilder[] createRouteBuilders() throws Exception {
        return new RoutesBuilder[]{new TakePayment()};
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            pays,            success,                  Thank you. You have paid
            mistypes,        success,                  Thank you. You have paid
            is declined,     payment-connector-error,  You have not paid. Please call again
            enters nothing,  too-many-failed-attempts, You have not paid. Please call again
            cannot be heard, internal-error,           You have not paid. Please call again
            """)
    void theCallerIsToldHowThePaymentHasEnded(String caller, String result, String told) {
        SimulatedCall call = callThatPays();

        switch (caller) {
            case "pays" -> call.pay();
            case "mistypes" -> call.payWrongly("invalid-card-number").pay();
            case "is declined" -> call.refusePayments("card_declined").pay();
            case "enters nothing" -> telnyx.clock().advance(Duration.ofMinutes(1));
            default -> call.endPayment("internal-error");
        }

        assertEquals(told, telnyx.awaitReceived("speak", 1).get(0).json().path("payload").asText());
        telnyx.clock().advance(Duration.ofSeconds(10));
        telnyx.awaitReceived("hangup", 1);
        assertEquals(result, result());
        assertEquals(SimulatedCall.State.ENDED, call.state());
    }

    @Test
    void aCallerWhoHangsUpCancelsThePayment() {
        callThatPays().hangup();

        telnyx.awaitIdle();
        assertEquals("cancelled", result());
        assertTrue(telnyx.received("hangup").isEmpty());
        assertTrue(telnyx.deliveries().stream().allMatch(Delivery::acknowledged));
        assertEquals(List.of("answer", "pay"), telnyx.received()
                .stream()
                .filter(ReceivedCommand::tookEffect)
                .map(ReceivedCommand::action)
                .toList());
    }

    private SimulatedCall callThatPays() {
        SimulatedCall call = telnyx.call();
        telnyx.awaitReceived("pay", 1);
        return call;
    }

    private String result() {
        return telnyx.awaitDelivery("call.payment.completed").payload().path("result").asText();
    }
}
