package org.cameltelnyx.voice;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.api.TelnyxVoiceException;
import org.cameltelnyx.voice.command.CommandIds;
import org.cameltelnyx.voice.simulator.CallOptions;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes over the wire for each action, and what comes back into the route.
 */
class ProducerRequestTest extends TelnyxVoiceTestSupport {

    static Stream<Arguments> actions() {
        return Stream.of(
                Arguments.of("PUT", "client_state_update", "telnyx-voice:update-client-state?clientState=aGVsbG8=",
                        "{'client_state':'aGVsbG8='}"),
                Arguments.of("POST", "refer", "telnyx-voice:refer?sipAddress=sip:bob@example.com&sipAuthUsername=bob"
                        + "&sipAuthPassword=RAW(p+w&d)&customHeaders={\"name\":\"X-A\",\"value\":\"1\"}"
                        + "&sipHeaders={\"name\":\"User-to-User\",\"value\":\"u\"}&clientState=aGVsbG8=",
                        "{'sip_address':'sip:bob@example.com','client_state':'aGVsbG8=','custom_headers':[{'name':'X-A','value':'1'}],"
                                + "'sip_auth_username':'bob','sip_auth_password':'p+w&d',"
                                + "'sip_headers':[{'name':'User-to-User','value':'u'}]}"),
                Arguments.of("POST", "send_dtmf", "telnyx-voice:send-dtmf?digits=1w2&durationMillis=500",
                        "{'digits':'1w2','duration_millis':500}"),
                Arguments.of("POST", "siprec_start",
                        "telnyx-voice:start-siprec?connectorName=r&sipTransport=tls&siprecTrack=both_tracks&secure=true"
                                + "&includeMetadataCustomHeaders=false&sessionTimeoutSecs=0&clientState=aGVsbG8=",
                        "{'connector_name':'r','sip_transport':'tls','siprec_track':'both_tracks',"
                                + "'include_metadata_custom_headers':false,'secure':true,'session_timeout_secs':0,"
                                + "'client_state':'aGVsbG8='}"),
                Arguments.of("POST", "siprec_stop", "telnyx-voice:stop-siprec", "{}"),
                Arguments.of("POST", "suppression_start",
                        "telnyx-voice:start-noise-suppression?direction=both&noiseSuppressionEngine=Krisp"
                                + "&noiseSuppressionEngineConfig={\"suppression_level\":50.5,\"model\":\"krisp-viva-pro-v1.kef\"}",
                        "{'direction':'both','noise_suppression_engine':'Krisp','noise_suppression_engine_config':"
                                + "{'model':'krisp-viva-pro-v1.kef','suppression_level':50.5}}"),
                Arguments.of("POST", "suppression_stop", "telnyx-voice:stop-noise-suppression", "{}"),
                Arguments.of("POST", "switch_supervisor_role", "telnyx-voice:switch-supervisor-role?role=whisper",
                        "{'role':'whisper'}"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("actions")
    void sendsMethodPathAuthorizationAndJson(String method, String operation, String uri, String json) throws Exception {
        SimulatedCall call = telnyx().siprecConnector("r").call().answer();

        Exchange exchange = send(routeTo(uri), null, Map.of(
                TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId(),
                "Authorization", "Bearer of-the-route", "X-Of-The-Route", "1", Exchange.HTTP_PATH, "/elsewhere"));

        assertThat(exchange.getException()).isNull();
        ReceivedCommand received = lastReceived();
        assertThat(received.method()).isEqualTo(method);
        assertThat(received.path()).isEqualTo("/v2/calls/" + call.callControlId() + "/actions/" + operation);
        assertThat(received.header("Authorization")).isEqualTo("Bearer " + telnyx().apiKey());
        assertThat(received.header("Content-Type")).startsWith("application/json");
        assertThat(received.header("X-Of-The-Route")).isNull();
        JsonNode sent = withoutCommandId(received.json());
        assertThat(sent).isEqualTo(JSON.readTree(json.replace('\'', '"')));
    }

    @Test
    void theAnswerIsInOneHeaderAndNoHeaderOfTelnyxReachesTheRoute() {
        SimulatedCall call = telnyx().call().answer();

        Exchange exchange = send("telnyx-voice:send-dtmf?digits=1", null, Map.of(
                TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId(), "mine", "kept"));

        CommandResult result = exchange.getMessage().getHeader(TelnyxVoiceConstants.RESULT, CommandResult.class);
        assertThat(result.result()).isEqualTo("ok");
        assertThat(result.callControlId()).isEqualTo(call.callControlId());
        assertThat(result.commandId()).isEqualTo(lastReceived().json().path("command_id").asText());
        assertThat(result.data()).isEqualTo(Map.of("result", "ok"));
        assertThat(result.rateLimit().limit()).isPositive();
        assertThat(exchange.getMessage().getHeaders()).containsOnlyKeys(
                TelnyxVoiceConstants.CALL_CONTROL_ID, TelnyxVoiceConstants.RESULT, "mine");
        assertThat((Object) exchange.getMessage().getBody(Map.class)).isEqualTo(Map.of("result", "ok"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "v3:MdI91X4lWFEs7IgbBEOT9M4AigoY08M0WWZFISt1Yw2axZ_IiE4pqg", "31f19208-5db0-11ec-9ea7-02420a0d3a69", "AgDIxmoR==",
            "a/b", "a+b", "a%2Fb", "a?b", "a#b", "a;b", "..a", "ü"})
    void anIdIsOneSegmentOfThePath(String id) {
        SimulatedCall call = telnyx().call(CallOptions.defaults().callControlId(id)).answer();

        Exchange exchange = send("telnyx-voice:stop-siprec", null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, id));

        assertThat(exchange.getException()).isNull();
        assertThat(lastReceived().callControlId()).isEqualTo(call.callControlId());
        assertThat(lastReceived().path().split("/")).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "a b", "a\nb", "\u0000"})
    void noIdIsSentThatIsNone(String id) {
        Exchange exchange = send("telnyx-voice:stop-siprec", null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, id));

        assertThat(exchange.getException()).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("telnyx-voice:stop-siprec", "call_control_id");
        assertThat(telnyx().received()).isEmpty();
    }

    @Test
    void inOnlySendsAndGivesTheResultToo() {
        SimulatedCall call = telnyx().call().answer();

        Exchange exchange = template().send("telnyx-voice:stop-siprec", ExchangePattern.InOnly,
                it -> it.getMessage().setHeader(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isInstanceOf(CommandResult.class);
        assertThat(telnyx().effects("stop-siprec")).isEqualTo(1);
    }

    @Test
    void variablesKeepTheMessageAsItWas() throws Exception {
        SimulatedCall call = telnyx().call().answer();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from("direct:variables")
                .setVariable("command", builder.constant(Map.of("digits", "42")))
                .toV("telnyx-voice:send-dtmf", "command", "answer")));

        Exchange exchange = send("direct:variables", "my body", Map.of(
                TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));

        assertThat(exchange.getException()).isNull();
        assertThat(call.digits()).isEqualTo("42");
        assertThat(exchange.getMessage().getBody()).isEqualTo("my body");
        assertThat(exchange.getVariable("answer")).isInstanceOf(CommandResult.class);
    }

    @Test
    void wireTapSendsBesideTheRoute() throws Exception {
        SimulatedCall call = telnyx().call().answer();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from("direct:tap")
                .wireTap("telnyx-voice:send-dtmf?digits=7")
                .end()
                .setBody(builder.constant("went on"))));

        Exchange exchange = send("direct:tap", null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));

        assertThat(exchange.getMessage().getBody()).isEqualTo("went on");
        telnyx().awaitReceived("send-dtmf", 1);
        assertThat(call.digits()).isEqualTo("7");
    }

    @Test
    void enrichKeepsTheBodyAndTakesTheResult() throws Exception {
        SimulatedCall call = telnyx().call().answer();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from("direct:enrich")
                .enrich("telnyx-voice:send-dtmf?digits=8", (original, answer) -> {
                    original.getMessage()
                            .setHeader("result",
                                    answer.getMessage().getHeader(TelnyxVoiceConstants.RESULT, CommandResult.class).result());
                    return original;
                })));

        Exchange exchange = send("direct:enrich", "my body", Map.of(
                TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isEqualTo("my body");
        assertThat(exchange.getMessage().getHeader("result")).isEqualTo("ok");
    }

    @Test
    void commandsInARowNeedNoGlue() throws Exception {
        SimulatedCall call = telnyx().call().answer();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from("direct:row")
                .to("telnyx-voice:start-siprec")
                .to("telnyx-voice:start-noise-suppression")
                .to("telnyx-voice:stop-siprec")));

        Exchange exchange = send("direct:row", null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));

        assertThat(exchange.getException()).isNull();
        assertThat(telnyx().received()).extracting(ReceivedCommand::action)
                .containsExactly("start-siprec", "start-noise-suppression", "stop-siprec");
    }

    @Test
    void aCommandToAnotherLegLeavesTheMessageWithItsOwn() throws Exception {
        SimulatedCall call = telnyx().call().answer();
        SimulatedCall other = telnyx().call().answer();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from("direct:legs")
                .to("telnyx-voice:send-dtmf?digits=1&callControlId=${header.other}")
                .to("telnyx-voice:stop-siprec")));

        send("direct:legs", null, Map.of(
                TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId(), "other", other.callControlId()));

        assertThat(telnyx().received("send-dtmf").get(0).callControlId()).isEqualTo(other.callControlId());
        assertThat(telnyx().received("stop-siprec").get(0).callControlId()).isEqualTo(call.callControlId());
    }

    @Test
    void aComponentThatIsStoppedAndStartedSendsAgain() {
        SimulatedCall call = telnyx().call().answer();
        Map<String, Object> headers = Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId());
        assertThat(send("telnyx-voice:stop-siprec", null, headers).getException()).isNull();

        component().stop();
        assertThat(send("telnyx-voice:stop-siprec", null, headers).getException()).isInstanceOf(TelnyxVoiceException.class);
        component().start();

        assertThat(send("telnyx-voice:stop-siprec", null, headers).getException()).isNull();
    }

    @Test
    void allEndpointsShareOneClient() throws Exception {
        SimulatedCall call = telnyx().call().answer();
        for (String uri : List.of("telnyx-voice:stop-siprec", "telnyx-voice:send-dtmf?digits=1", "telnyx-voice:start-siprec")) {
            send(routeTo(uri), null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));
        }

        // one client with one pool: the commands have gone over one connection, from one port
        assertThat(context().getComponentNames()).contains("https");
        assertThat(telnyx().received()).extracting(ReceivedCommand::status).containsOnly(200);
        assertThat(component().client()).isSameAs(component().client());
    }

    // command ids

    @Test
    void aRedeliveredCommandKeepsItsId() throws Exception {
        SimulatedCall call = telnyx().call().answer();
        telnyx().faults().on("send-dtmf").times(2).status(503);
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from("direct:redelivery")
                .errorHandler(builder.defaultErrorHandler().maximumRedeliveries(3).redeliveryDelay(0))
                .to("telnyx-voice:send-dtmf?digits=1")));

        Exchange exchange = send("direct:redelivery", null, Map.of(
                TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));

        assertThat(exchange.getException()).isNull();
        assertThat(commandIds()).hasSize(3);
        assertThat(commandIds().stream().distinct()).hasSize(1);
        assertThat(telnyx().effects("send-dtmf")).isEqualTo(1);
    }

    @Test
    void otherContentMakesAnotherId() {
        SimulatedCall call = telnyx().call().answer();
        SimulatedCall other = telnyx().call().answer();
        for (String digits : List.of("1", "2")) {
            for (SimulatedCall each : List.of(call, other)) {
                send("telnyx-voice:send-dtmf?digits=" + digits, null, Map.of(
                        TelnyxVoiceConstants.CALL_CONTROL_ID, each.callControlId()));
            }
        }
        assertThat(commandIds().stream().distinct()).hasSize(4);
    }

    @Test
    void theOrderOfAMapDoesNotChangeTheId() {
        SimulatedCall call = telnyx().call().answer();
        for (List<String> order : List.of(List.of("x", "y"), List.of("y", "x"))) {
            Map<String, Object> body = new java.util.LinkedHashMap<>();
            body.put("digits", "1");
            order.forEach(name -> body.put(name, Map.of("a", 1)));
            template().send("telnyx-voice:send-dtmf?additionalFields=true", exchange -> {
                exchange.getMessage().setBody(body);
                exchange.getMessage().setHeader(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId());
                CommandIds.begin(exchange, "the-event");
            });
        }
        assertThat(commandIds()).hasSize(2);
        assertThat(commandIds().stream().distinct()).hasSize(1);
    }

    /** The id must be the same after an upgrade, or an event that comes again after it would double its commands. */
    @Test
    void theIdIsMadeOfTheEventAndTheContentAlone() throws Exception {
        String callControlId = telnyx().call().answer().callControlId();
        String from = newDirect();
        context().addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from(from)
                .routeId("menu")
                .process(exchange -> CommandIds.begin(exchange, "the-event"))
                .to("telnyx-voice:send-dtmf?digits=1&durationMillis=250")));

        send(from, Map.of("client_state", "SGVsbG8="), Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, callControlId));

        String content = "[\"menu\",\"send-dtmf\",\"/calls/" + callControlId + "/actions/send_dtmf\","
                + "{\"client_state\":\"SGVsbG8=\",\"digits\":\"1\",\"duration_millis\":250}]";
        assertThat(commandIds()).containsExactly(uuid("the-event\n" + uuid(content) + "\n0"));
    }

    private static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static List<String> commandIds() {
        return telnyx().received("send-dtmf").stream().map(it -> it.json().path("command_id").asText()).toList();
    }
}
