package org.cameltelnyx.voice;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangeTimedOutException;
import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.api.CallEndedException;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.event.CallAnswered;
import org.cameltelnyx.voice.event.CallGatherEnded;
import org.cameltelnyx.voice.event.CallHangup;
import org.cameltelnyx.voice.event.CallSpeakEnded;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A call flow that reads from top to bottom.
 */
class AwaitTest extends TelnyxVoiceTestSupport {

    private final List<Object> seen = new CopyOnWriteArrayList<>();

    @BeforeEach
    void tellTelnyxWhereEventsGo() {
        telnyx().webhookUrl(webhookUrl("/telnyx/voice"));
    }

    @AfterEach
    void waitForEvents() {
        telnyx().awaitIdle();
    }

    private void note(Exchange exchange) {
        seen.add(exchange.getException() == null ? exchange.getMessage().getBody() : exchange.getException());
    }

    @Test
    void aMenuIsOneRoute() throws Exception {
        context().addRoutes(new RouteBuilder() {

            @Override
            public void configure() {
                from("telnyx-voice:webhook?events=call.initiated").routeId("menu")
                        .to("telnyx-voice:answer?await=true")
                        .process(AwaitTest.this::note)
                        .to("telnyx-voice:speak?await=true&payload=Hello&voice=female")
                        .process(AwaitTest.this::note)
                        .to("telnyx-voice:gather-using-speak?await=true&payload=Press 1&voice=female&maximumDigits=1")
                        .process(AwaitTest.this::note)
                        .to("telnyx-voice:hangup?await=true")
                        .process(AwaitTest.this::note);
            }
        });

        SimulatedCall call = telnyx().call();
        telnyx().awaitReceived("gather-using-speak", 1);
        call.type("1");
        await().until(() -> seen.size() == 4);

        assertThat(seen.get(0)).isInstanceOf(CallAnswered.class);
        assertThat(seen.get(1)).isInstanceOf(CallSpeakEnded.class);
        assertThat(seen.get(2)).isInstanceOfSatisfying(CallGatherEnded.class,
                ended -> assertThat(ended.digits()).isEqualTo("1"));
        assertThat(seen.get(3)).isInstanceOf(CallHangup.class);
    }

    @Test
    void theEndOfTheCallEndsTheWait() throws Exception {
        context().addRoutes(new RouteBuilder() {

            @Override
            public void configure() {
                from("telnyx-voice:webhook?events=call.initiated").to("telnyx-voice:answer?await=true")
                        .doTry()
                        .to("telnyx-voice:gather?await=true")
                        .doCatch(CallEndedException.class)
                        .process(exchange -> seen.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT)))
                        .end();
            }
        });

        SimulatedCall call = telnyx().call();
        telnyx().awaitReceived("gather", 1);
        call.hangup();
        await().until(() -> seen.size() == 1);

        // the end of the gathering says that the call was hung up, and which event comes first is chance
        assertThat(((CallEndedException) seen.get(0)).getEvent()).isInstanceOfAny(CallHangup.class, CallGatherEnded.class);
    }

    @Test
    void aWaitThatTakesTooLongFails() throws Exception {
        String from = routeTo("telnyx-voice:gather?await=true&awaitTimeout=200");
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                builder -> builder.from("telnyx-voice:webhook?events=call.initiated").to("telnyx-voice:answer")));
        SimulatedCall call = telnyx().call().answer();

        Exchange exchange = send(from, null, java.util.Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));

        assertThat(exchange.getException()).isInstanceOf(ExchangeTimedOutException.class)
                .hasMessageContaining("call.gather.ended", "awaitTimeout");
    }

    @Test
    void aDialThatIsAwaitedAgainIsAboutTheNewCall() throws Exception {
        AtomicInteger redeliveries = new AtomicInteger();
        context().addRoutes(new RouteBuilder() {

            @Override
            public void configure() {
                from("direct:agent").onException(ExchangeTimedOutException.class)
                        .maximumRedeliveries(100)
                        .redeliveryDelay(0)
                        .onRedelivery(exchange -> redeliveries.incrementAndGet())
                        .end()
                        .to("telnyx-voice:dial?await=true&awaitTimeout=100&connectionId=1494404757140276705"
                                + "&from=+13125550100&to=+13125550101")
                        .process(exchange -> seen.add(exchange.getMessage().getHeader(TelnyxVoiceConstants.CALL_CONTROL_ID)))
                        .process(exchange -> seen.add(exchange.getMessage().getHeader(TelnyxVoiceConstants.RESULT)));
            }
        });
        SimulatedCall caller = telnyx().call().answer();
        template().asyncRequestBodyAndHeader("direct:agent", null, TelnyxVoiceConstants.CALL_CONTROL_ID,
                caller.callControlId());
        await().until(() -> redeliveries.get() > 0);

        SimulatedCall agent = telnyx().calls().get(1).answer();
        await().until(() -> seen.size() == 2);

        assertThat(seen.get(0)).isEqualTo(agent.callControlId());
        assertThat(seen.get(1)).isInstanceOf(CommandResult.class);
        assertThat(telnyx().received("dial")).hasSize(1);
    }
}
