package org.cameltelnyx.voice;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.api.InvalidRequestException;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a call carries from event to command and back: its client state, and the id that commands it.
 */
class ProducerStateTest extends TelnyxVoiceTestSupport {

    private static final String STATE = "Fräulein Müller, 3. Stock: 漢字 €5 🙂";
    private static final String REFER = "telnyx-voice:refer?sipAddress=sip:desk@pbx.example.com";

    @BeforeEach
    void tellTelnyxWhereEventsGo() {
        telnyx().webhookUrl(webhookUrl("/telnyx/voice"));
    }

    /** Otherwise the context would stop while events are still under way. */
    @AfterEach
    void waitForEvents() {
        telnyx().awaitIdle();
    }

    // client state

    @Test
    void aStateGoesOutInBase64ComesBackAsTextAndGoesOutAgain() throws Exception {
        MockEndpoint failed = getMockEndpoint("mock:failed");
        failed.expectedHeaderReceived(TelnyxVoiceConstants.CLIENT_STATE, STATE);
        failed.expectedMessageCount(1);
        context().addRoutes(RouteBuilder.loadRoutesBuilder(routes -> {
            routes.from("telnyx-voice:webhook?events=call.answered")
                    .setHeader(TelnyxVoiceConstants.CLIENT_STATE, routes.constant(STATE))
                    .to("telnyx-voice:start-siprec")
                    .to(REFER);
            routes.from("telnyx-voice:webhook?events=call.refer.failed").to("mock:failed").to("telnyx-voice:stop-siprec");
        }));

        SimulatedCall call = telnyx().call().referOutcome(486).answer();
        telnyx().awaitDelivery("siprec.stopped");

        failed.assertIsSatisfied();
        assertThat(telnyx().received()).extracting(ReceivedCommand::action)
                .containsExactly("start-siprec", "refer", "stop-siprec");
        assertThat(telnyx().received()).extracting(command -> command.json().path("client_state").asText())
                .containsOnly(base64(STATE));
        assertThat(call.clientState()).isEqualTo(base64(STATE));
    }

    @Test
    void aLongStateIsOneLine() throws Exception {
        String longState = STATE.repeat(20);

        SimulatedCall call = succeed("telnyx-voice:update-client-state", null,
                Map.of(TelnyxVoiceConstants.CLIENT_STATE, longState));

        assertThat(call.clientState()).isEqualTo(base64(longState)).doesNotContain("\n", "\r");
    }

    @Test
    void aStateIsReplacedByTheHeader() throws Exception {
        MockEndpoint events = getMockEndpoint("mock:events");
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                routes -> routes.from("telnyx-voice:webhook?events=call.hangup").to("mock:events")));
        events.expectedHeaderReceived(TelnyxVoiceConstants.CLIENT_STATE, "zweiter Zustand: ß");
        events.expectedMessageCount(1);

        SimulatedCall call = succeed(REFER, null, Map.of(TelnyxVoiceConstants.CLIENT_STATE, "first"));
        succeed(call, "telnyx-voice:update-client-state", null,
                Map.of(TelnyxVoiceConstants.CLIENT_STATE, "zweiter Zustand: ß"));
        call.hangup();

        events.assertIsSatisfied();
        assertThat(lastReceived().method()).isEqualTo("PUT");
        assertThat(lastReceived().json().path("client_state").asText()).isEqualTo(base64("zweiter Zustand: ß"));
    }

    @Test
    void aStateThatIsNoTextStaysOutOfTheHeader() throws Exception {
        MockEndpoint events = getMockEndpoint("mock:events");
        context().addRoutes(RouteBuilder.loadRoutesBuilder(routes -> routes
                .from("telnyx-voice:webhook?events=call.dtmf.received")
                .to("telnyx-voice:stop-siprec?useBody=false")
                .to("mock:events")));
        events.expectedMessageCount(1);
        String bytes = Base64.getEncoder().encodeToString(new byte[]{(byte) 0xff, 0, (byte) 0xfe});

        telnyx().call().answer().send("call.dtmf.received", Map.of("client_state", bytes));

        events.assertIsSatisfied();
        assertThat(events.getExchanges().get(0).getMessage().getHeader(TelnyxVoiceConstants.CLIENT_STATE)).isNull();
        assertThat(lastReceived().json().has("client_state")).isFalse();
    }

    // the call, from event to command to result

    @Test
    void theIdGoesFromEventToCommandToResultToCommand() throws Exception {
        MockEndpoint done = getMockEndpoint("mock:done");
        done.expectedMessageCount(1);
        context().addRoutes(RouteBuilder.loadRoutesBuilder(routes -> routes
                .from("telnyx-voice:webhook?events=call.answered")
                .to("telnyx-voice:start-noise-suppression")
                .to("telnyx-voice:send-dtmf?digits=1")
                .to("mock:done")));

        SimulatedCall call = telnyx().call().answer();
        done.assertIsSatisfied();

        assertThat(telnyx().received()).extracting(ReceivedCommand::callControlId)
                .containsExactly(call.callControlId(), call.callControlId());
        assertThat(done.getExchanges()
                .get(0)
                .getMessage()
                .getHeader(TelnyxVoiceConstants.RESULT, CommandResult.class)
                .callControlId())
                .isEqualTo(call.callControlId());
    }

    @Test
    void anIdInABodyIsInTheHeaderAfterwards() throws Exception {
        String from = newDirect();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(
                routes -> routes.from(from).to("telnyx-voice:start-noise-suppression").to("telnyx-voice:send-dtmf?digits=1")));
        SimulatedCall call = telnyx().call().answer();

        Exchange exchange = send(from, Map.of("call_control_id", call.callControlId()), Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(call.digits()).isEqualTo("1");
        assertThat(exchange.getMessage().getHeader(TelnyxVoiceConstants.CALL_CONTROL_ID)).isEqualTo(call.callControlId());
    }

    // commands from where headers are lost

    static Stream<Arguments> bodiesThatNameTheirCall() {
        return Stream.of("map", "text", "bytes").flatMap(form -> Stream.of("java", "yaml").map(dsl -> Arguments.of(form, dsl)));
    }

    @ParameterizedTest
    @MethodSource("bodiesThatNameTheirCall")
    void aBodyNamesItsCall(String form, String dsl) throws Exception {
        String from = dsl.equals("java")
                ? routeTo("telnyx-voice:send-dtmf")
                : yamlRoute("to", "telnyx-voice:send-dtmf", Map.of());
        SimulatedCall call = telnyx().call().answer();

        Exchange exchange = send(from, body(form, Map.of("call_control_id", call.callControlId(), "digits", "7")), Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(call.digits()).isEqualTo("7");
        assertThat(withoutCommandId(lastReceived().json())).isEqualTo(JSON.readTree("{\"digits\":\"7\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml"})
    void anOptionReadsTheIdFromAMap(String dsl) throws Exception {
        Map<String, String> options = Map.of("useBody", "false", "callControlId", "${body[call_control_id]}", "digits", "7");
        String from = dsl.equals("java")
                ? routeTo("telnyx-voice:send-dtmf?useBody=false&callControlId=${body[call_control_id]}&digits=7")
                : yamlRoute("to", "telnyx-voice:send-dtmf", options);
        SimulatedCall call = telnyx().call().answer();

        Exchange exchange = send(from, Map.of("call_control_id", call.callControlId(), "customer", "Lovelace"), Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(call.digits()).isEqualTo("7");
        assertThat(lastReceived().text()).doesNotContain("Lovelace");
    }

    @ParameterizedTest
    @CsvSource({"text", "bytes"})
    void anOptionCannotReadTheIdFromJsonThatIsNotParsed(String form) throws Exception {
        String from = routeTo("telnyx-voice:send-dtmf?useBody=false&callControlId=${body[call_control_id]}&digits=7");
        SimulatedCall call = telnyx().call().answer();

        Exchange exchange = send(from, body(form, Map.of("call_control_id", call.callControlId())), Map.of());

        assertThat(exchange.getException()).isNotNull();
        assertThat(telnyx().received()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"text", "bytes"})
    void butCanOnceItIs(String form) throws Exception {
        String from = newDirect();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(routes -> routes.from(from)
                .unmarshal()
                .json()
                .to("telnyx-voice:send-dtmf?useBody=false&callControlId=${body[call_control_id]}&digits=7")));
        SimulatedCall call = telnyx().call().answer();

        Exchange exchange = send(from, body(form, Map.of("call_control_id", call.callControlId())), Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(call.digits()).isEqualTo("7");
    }

    // another id of the event

    @ParameterizedTest
    @ValueSource(strings = {TelnyxVoiceConstants.CALL_LEG_ID, TelnyxVoiceConstants.CALL_SESSION_ID})
    void anotherIdOfTheEventGivesAHint(String header) throws Exception {
        MockEndpoint failures = getMockEndpoint("mock:failures");
        failures.expectedMessageCount(1);
        context().addRoutes(RouteBuilder.loadRoutesBuilder(routes -> {
            routes.onException(InvalidRequestException.class).handled(true).to("mock:failures");
            routes.from("telnyx-voice:webhook?events=call.answered")
                    .to("telnyx-voice:stop-siprec?callControlId=${header." + header + "}");
        }));

        telnyx().call().answer();
        failures.assertIsSatisfied();

        assertThat(failures.getExchanges().get(0).getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class))
                .isExactlyInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll("90015", "call_leg_id", "CamelTelnyxVoiceCallControlId");
    }

    private static Object body(String form, Map<String, String> content) throws Exception {
        return switch (form) {
            case "map" -> content;
            case "text" -> JSON.writeValueAsString(content);
            default -> JSON.writeValueAsBytes(content);
        };
    }

    private SimulatedCall succeed(String uri, Object body, Map<String, Object> headers) {
        return succeed(telnyx().call().answer(), uri, body, headers);
    }

    private SimulatedCall succeed(SimulatedCall call, String uri, Object body, Map<String, Object> headers) {
        Map<String, Object> all = new HashMap<>(headers);
        all.put(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId());
        assertThat(send(uri, body, all).getException()).isNull();
        return call;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
