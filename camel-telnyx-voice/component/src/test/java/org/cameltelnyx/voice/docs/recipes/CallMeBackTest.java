package org.cameltelnyx.voice.docs.recipes;

import java.time.Duration;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tests call backs, and failures. {@link CallMeBackYamlTest} does the same in YAML. */
// tag::test[]
@TelnyxVoiceTest(manualClock = true)
class CallMeBackTest extends CamelTestSupport {

    private static final String CUSTOMER = "+13125550199";

    private TelnyxSimulator telnyx;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        Map.of("call-backs", "seda:call-backs?pollTimeout=50",
                "connection", "1494404757140276705", "number", "+13125550100")
                .forEach(camel.getPropertiesComponent()::addInitialProperty);
        return camel;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new CallMeBack();
    }

    @Test
    void theCustomerIsCalledBackAndConnected() {
        SimulatedCall customer = telnyx.call(CUSTOMER, "+13125550100");
        telnyx.awaitReceived("transfer", 1);
        telnyx.calls().get(1).hangup("user_busy");
        telnyx.awaitReceived("gather-using-speak", 1);
        customer.type("1");
        telnyx.awaitReceived("dial", 1);
        customer.hangup();

        SimulatedCall callBack = telnyx.calls().get(2).answer();
        telnyx.awaitReceived("gather-using-speak", 2);
        callBack.type("1");
        telnyx.awaitReceived("transfer", 2);
        SimulatedCall sales = telnyx.calls().get(3).answer();

        assertEquals(CUSTOMER, callBack.to());
        assertSame(sales, callBack.peer().orElseThrow());
    }
    // end::test[]

    /** Sales is busy; the customer presses 1, and hangs up during the thanks. */
    private void customerWantsACallBack() {
        SimulatedCall customer = telnyx.call(CUSTOMER, "+13125550100");
        telnyx.awaitReceived("transfer", 1);
        telnyx.calls().get(1).hangup("user_busy");
        telnyx.awaitReceived("gather-using-speak", 1);
        customer.type("1");
        telnyx.awaitDelivery("call.gather.ended");
        customer.hangup();
    }

    /** Returns the call back, which rings. */
    private SimulatedCall callBack() {
        telnyx.awaitReceived("dial", 1);
        return telnyx.calls().get(2);
    }

    private MockEndpoint notCalledBack;

    @BeforeEach
    void noteWhoIsNotCalledBack() throws Exception {
        context().addRoutes(
                RouteBuilder.loadRoutesBuilder(routes -> routes.from("direct:not-called-back").to("mock:not-called-back")));
        notCalledBack = getMockEndpoint("mock:not-called-back");
    }

    private void assertNotCalledBack() throws InterruptedException {
        notCalledBack.expectedBodiesReceived(CUSTOMER);
        notCalledBack.assertIsSatisfied();
        // the flow has ended
        await().until(() -> context().getInflightRepository().size() == 0);
    }

    @Test
    void aCustomerWhoIsBusyIsNotCalledBack() throws Exception {
        customerWantsACallBack();

        callBack().hangup("user_busy");

        assertNotCalledBack();
    }

    @Test
    void aCustomerWhoDoesNotAnswerIsNotCalledBack() throws Exception {
        customerWantsACallBack();
        callBack();

        telnyx.clock().advance(Duration.ofMinutes(1));

        assertNotCalledBack();
    }

    @Test
    void aMachineThatAnswersIsNotConnected() throws Exception {
        customerWantsACallBack();
        callBack().answer();
        telnyx.awaitReceived("gather-using-speak", 2);

        telnyx.clock().advance(Duration.ofMinutes(10));

        assertNotCalledBack();
        assertEquals(1, telnyx.received("transfer").size());
        assertEquals(SimulatedCall.State.ENDED, callBack().state());
    }

    @Test
    void aCustomerWhoHangsUpIsNotCalledBack() throws Exception {
        customerWantsACallBack();
        callBack().answer();
        telnyx.awaitReceived("gather-using-speak", 2);

        callBack().hangup();

        assertNotCalledBack();
    }

    @Test
    void aNumberThatTelnyxRefusesIsCalledOnce() throws Exception {
        telnyx.faults().on("dial").always().status(422);

        customerWantsACallBack();

        assertNotCalledBack();
        assertEquals(1, telnyx.received("dial").size());
        assertTrue(telnyx.received("hangup").isEmpty());
    }

    @Test
    void salesThatIsBusyAgainEndsTheCallBack() throws Exception {
        customerWantsACallBack();
        SimulatedCall customer = callBack().answer();
        telnyx.awaitReceived("gather-using-speak", 2);
        customer.type("1");
        telnyx.awaitReceived("transfer", 2);

        telnyx.calls().get(3).hangup("user_busy");

        assertNotCalledBack();
        assertEquals(SimulatedCall.State.ENDED, customer.state());
    }

    @Test
    void whoPressesNothingIsNotCalledBack() {
        telnyx.call(CUSTOMER, "+13125550100");
        telnyx.awaitReceived("transfer", 1);
        telnyx.calls().get(1).hangup("user_busy");
        telnyx.awaitReceived("gather-using-speak", 1);

        telnyx.clock().advance(Duration.ofMinutes(10));

        telnyx.awaitReceived("hangup", 1);
        assertTrue(telnyx.received("dial").isEmpty());
    }

    @Test
    void aNumberWaitsInTheQueueUntilCallsAreMade() throws Exception {
        context().getRouteController().stopRoute("call-back");
        customerWantsACallBack();
        telnyx.awaitIdle();
        assertTrue(telnyx.received("dial").isEmpty());

        context().getRouteController().startRoute("call-back");

        callBack().hangup("user_busy");
        assertNotCalledBack();
    }
}
