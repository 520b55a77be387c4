package org.cameltelnyx.voice;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.cameltelnyx.voice.action.SendDtmf;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.event.CallReferStarted;
import org.cameltelnyx.voice.result.Call;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a command leaves in the message: what it asked for as the body, else the body as it was; and what became of it in a
 * header.
 */
class ProducerAnswerTest extends TelnyxVoiceTestSupport {

    private static final String DIGITS = "telnyx-voice:send-dtmf";

    private SimulatedCall call;

    @BeforeEach
    void ringIn() {
        call = telnyx().call().answer();
    }

    static Stream<Arguments> bodies() throws Exception {
        return Stream.of(
                Arguments.of("text stays", DIGITS + "?digits=1", "my text", String.class),
                Arguments.of("a list stays", DIGITS + "?digits=1", List.of(1), List.class),
                Arguments.of("a map that does not count stays", DIGITS + "?digits=1&useBody=false", Map.of("a", 1), Map.class),
                Arguments.of("nothing becomes the result", DIGITS + "?digits=1", null, CommandResult.class),
                Arguments.of("a map was the command", DIGITS, Map.of("digits", "1"), CommandResult.class),
                Arguments.of("JSON was the command", DIGITS, "{\"digits\":\"1\"}", CommandResult.class),
                Arguments.of("a tree was the command", DIGITS, new ObjectMapper().readTree("{\"digits\":\"1\"}"),
                        CommandResult.class),
                Arguments.of("a record was the command", DIGITS, SendDtmf.builder().digits("1").build(), CommandResult.class),
                Arguments.of("what is retrieved is the body", "telnyx-voice:retrieve-status", "my text", Call.class),
                Arguments.of("whom was dialled is the body",
                        "telnyx-voice:dial?connectionId=1&from=RAW(+13125550199)&to=RAW(+13125550100)", "my text", Call.class),
                Arguments.of("what any GET reads is the body",
                        "telnyx-voice:request?httpMethod=GET&resource=/calls/{callControlId}", "my text", CommandResult.class),
                Arguments.of("any other request keeps the body",
                        "telnyx-voice:request?httpMethod=POST&resource=/calls/{callControlId}/actions/siprec_stop", "my text",
                        String.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void whatBecomesOfTheBody(String name, String uri, Object body, Class<?> after) {
        Exchange exchange = send(uri, body, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isInstanceOf(after);
        if (after.isInstance(body)) {
            assertThat(exchange.getMessage().getBody()).isSameAs(body);
        }
        CommandResult result = exchange.getMessage().getHeader(TelnyxVoiceConstants.RESULT, CommandResult.class);
        assertThat(result.httpStatus()).isEqualTo(200);
    }

    /** The step after a command reads the event, as the route began with it. */
    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml"})
    void theEventIsStillThere(String language) throws Exception {
        MockEndpoint done = context().getEndpoint("mock:done", MockEndpoint.class);
        done.expectedMessageCount(1);
        if (language.equals("java")) {
            context().addRoutes(RouteBuilder.loadRoutesBuilder(routes -> routes
                    .from("telnyx-voice:webhook?events=call.refer.started")
                    .to("telnyx-voice:send-dtmf?digits=1")
                    .to("telnyx-voice:send-dtmf?digits=${body.from.substring(1)}")
                    .to("mock:done")));
        } else {
            loadYaml("""
                    - from:
                        uri: telnyx-voice:webhook
                        parameters:
                          events: call.refer.started
                        steps:
                          - to:
                              uri: telnyx-voice:send-dtmf
                              parameters:
                                digits: "1"
                          - to:
                              uri: telnyx-voice:send-dtmf
                              parameters:
                                digits: "${body.from.substring(1)}"
                          - to:
                              uri: mock:done
                    """);
        }

        String event = REFER_STARTED.replace("v3:abc", call.callControlId());
        assertThat(post("/telnyx/voice", telnyx().signer().sign(event)).statusCode()).isEqualTo(200);

        done.assertIsSatisfied();
        assertThat(done.getExchanges().get(0).getMessage().getBody()).isInstanceOf(CallReferStarted.class);
        assertThat(call.digits()).isEqualTo("135319605860");
    }

    /** What the header holds is never of a command before. */
    @Test
    void aCommandThatFailsLeavesNoResult() {
        call.hangup();

        Exchange exchange = send("telnyx-voice:send-dtmf?digits=1", null, Map.of(
                TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId(), TelnyxVoiceConstants.RESULT, "of a step before"));

        assertThat(exchange.getException()).isNotNull();
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(TelnyxVoiceConstants.RESULT);
    }

    @Test
    void aCommandThatIsIgnoredKeepsTheBodyToo() {
        call.hangup();

        Exchange exchange = send("telnyx-voice:send-dtmf?digits=1&ignoreCallEnded=true", "my text", Map.of(
                TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));

        assertThat(exchange.getMessage().getBody()).isEqualTo("my text");
        assertThat(exchange.getMessage().getHeader(TelnyxVoiceConstants.RESULT, CommandResult.class).result())
                .isEqualTo(CommandResult.CALL_ENDED);
    }
}
