package org.cameltelnyx.voice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.apache.camel.Exchange;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.cameltelnyx.voice.action.ActionModel;
import org.cameltelnyx.voice.api.CommandResult;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.WebhookSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The Kamelets in the jar, found by Camel without any setting, in routes and Pipes.
 */
class KameletTest extends TelnyxVoiceTestSupport {

    private static final Map<String, Object> CALL = Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:abc");

    private AcceptingServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = new AcceptingServer(null);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    // what the documentation shows

    @Test
    void theSourceReceivesSignedEventsAndActionsAnswerThem() throws Exception {
        useAcceptingServer();
        loadYaml(resource("webhook-source.yaml"));

        assertThat(post("/telnyx/voice", event("call.initiated")).statusCode()).isEqualTo(200);
        assertThat(post("/telnyx/voice", event("call.answered")).statusCode()).isEqualTo(200);
        assertThat(post("/telnyx/voice", event("call.hangup")).statusCode()).isEqualTo(200);

        assertThat(server.requests()).extracting(request -> request.replaceAll(",?\"command_id\":\"[^\"]*\"", ""))
                .containsExactly(
                        "POST /v2/calls/v3:abc/actions/answer {}",
                        "POST /v2/calls/v3:abc/actions/speak {\"payload\":\"Hello, you are calling from +13125550100\","
                                + "\"voice\":\"AWS.Polly.Joanna-Neural\"}",
                        "POST /v2/calls/v3:abc/actions/siprec_start {\"connector_name\":\"compliance\"}");
    }

    @Test
    void theSourceRefusesWhatNoKeyHasSigned() throws Exception {
        useAcceptingServer();
        loadYaml(resource("webhook-source.yaml"));
        SignedWebhook forged = WebhookSigner.generate().sign(json("call.initiated"));

        assertThat(post("/telnyx/voice", forged).statusCode()).isEqualTo(403);

        assertThat(server.requests()).isEmpty();
    }

    @Test
    void actionsSendTheirCommandToTelnyx() throws Exception {
        context().getPropertiesComponent().addInitialProperty("callcentre.pin", "w2580#");
        loadYaml(resource("actions.yaml"));
        SimulatedCall call = telnyx().call().answer();

        Exchange done = send(
                "direct:hand-over", null,
                Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId(), "agent", "alice", "case", "4711"));

        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getBody()).isInstanceOf(CommandResult.class);
        assertThat(call.digits()).isEqualTo("w2580#");
        assertThat(withoutCommandId(telnyx().received("refer").get(0).json())).hasToString(
                "{\"sip_address\":\"sip:alice@pbx.example.com\",\"custom_headers\":"
                        + "[{\"name\":\"X-Case\",\"value\":\"4711\"},{\"name\":\"X-Line\",\"value\":\"gold\"}]}");
    }

    @Test
    void dialCallsTheNumberInTheHeader() throws Exception {
        useAcceptingServer();
        server.answer("{\"data\":{\"call_control_id\":\"v3:new\"}}");
        loadYaml(resource("actions.yaml"));

        Exchange dialled = send("direct:call-back", null, Map.of("customer", "+13125550100"));
        Exchange ended = send("direct:end", null, dialled.getMessage().getHeaders());

        assertThat(ended.getException()).isNull();
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(0)).contains(
                "POST /v2/calls {", "\"connection_id\":\"1494404757140276705\"", "\"from\":\"+13125550199\"",
                "\"to\":\"+13125550100\"");
        assertThat(server.requests().get(1)).startsWith("POST /v2/calls/v3:new/actions/hangup {");
    }

    @Test
    void theSinkSendsAnyAction() throws Exception {
        loadYaml(resource("action-sink.yaml"));
        SimulatedCall call = telnyx().call().answer();

        send("direct:supervisor", null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId()));

        assertThat(telnyx().received("switch-supervisor-role").get(0).json()).hasToString("{\"role\":\"whisper\"}");
    }

    @Test
    void aPipeLeadsFromTheSourceToAnAction() throws Exception {
        useAcceptingServer();
        loadYaml(resource("pipe.yaml"));

        assertThat(post("/telnyx/voice", event("call.answered")).statusCode()).isEqualTo(200);

        assertThat(server.requests()).singleElement().asString().contains("/actions/refer", "sip:support@pbx.example.com");
    }

    // parameters

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "dial | connectionId=1&from=+13125550199&to=+13125550100",
            "answer | billingGroupId=f91269aa-61d1-417f-97b3-10e020e8bc47",
            "speak | payload=RAW(You & I + 100%)&voice=Polly&voiceLanguage=en-GB", "send-dtmf | digits=1",
            "refer | sipAddress=sip:a@b.example",
            "start-siprec | secure=true", "hangup | clientState=aGVsbG8="})
    void everyActionSendsItsParametersAndNothingElse(String action, String parameters) throws Exception {
        useAcceptingServer();
        String from = routeTo("kamelet:telnyx-voice-" + action + "-action?" + parameters);

        // a body that is meant for something else
        Exchange done = send(from, "{\"customer\":\"Lovelace\"}", CALL);

        assertThat(done.getException()).isNull();
        String sent = server.requests().get(0);
        assertThat(sent).contains(ActionModel.find(action).orElseThrow().path(id -> "v3:abc"));
        int count = parameters.split("&(?=[a-zA-Z]+=)").length + (sent.contains("\"command_id\"") ? 1 : 0);
        assertThat(action.equals("speak")).isEqualTo(sent.contains("\"payload\":\"You & I + 100%\""));
        assertThat(JSON.readTree(sent.substring(sent.indexOf('{')))).hasSize(count);
        assertThat(sent).doesNotContain("Lovelace", "{{", "%2B");
    }

    @Test
    void whatTheComponentIsConfiguredWithCountsUnlessAParameterSaysOtherwise() throws Exception {
        useAcceptingServer();
        component().getConfiguration().setApiKey("of the component");
        String configured = routeTo("kamelet:telnyx-voice-hangup-action");
        String own = routeTo("kamelet:telnyx-voice-hangup-action?apiKey=RAW(of&the+tenant)");

        assertThat(send(configured, null, CALL).getException()).isNull();
        assertThat(send(own, null, CALL).getException()).isNull();

        assertThat(server.authorizations()).containsExactly("Bearer of the component", "Bearer of&the+tenant");
    }

    @Test
    void theSourceTakesAnotherPath() throws Exception {
        loadYaml("""
                - route:
                    from:
                      uri: kamelet:telnyx-voice-webhook-source
                      parameters:
                        webhookPath: /calls
                        events: call.refer.*
                      steps:
                        - to: mock:calls
                """);
        getMockEndpoint("mock:calls").expectedMessageCount(1);

        assertThat(post("/calls", telnyx().signer().sign(REFER_STARTED)).statusCode())
                .isEqualTo(200);

        getMockEndpoint("mock:calls").assertIsSatisfied();
    }

    /** Camel takes a parameter that is not given from the environment, where PATH is always set: so it has another name. */
    @Test
    void thePathIsNotTheOneOfTheEnvironment() throws Exception {
        assertThat(context().resolvePropertyPlaceholders("{{?path}}")).isEqualTo(System.getenv("PATH"));
        loadYaml(resource("webhook-source.yaml"));

        assertThat(post("/telnyx/voice", event("call.hangup")).statusCode()).isEqualTo(200);
    }

    @Test
    void aHeaderIsAValueAndNeverAnExpression() throws Exception {
        useAcceptingServer();
        String from = routeTo("kamelet:telnyx-voice-speak-action?voice=Polly&payload=${header.text}");

        send(from, null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:abc", "text", "${camelId}"));

        assertThat(server.requests()).singleElement().asString().contains("\"payload\":\"${camelId}\"");
    }

    /** Why the documentation says to use to(), which takes expressions as well. */
    @Test
    void toDHandsValuesOverAsTheyStandInAUrl() throws Exception {
        useAcceptingServer();
        String from = routeToD("kamelet:telnyx-voice-speak-action?voice=Polly&payload=${header.text}");

        send(from, null, Map.of(TelnyxVoiceConstants.CALL_CONTROL_ID, "v3:abc", "text", "a/b"));

        assertThat(server.requests()).singleElement().asString().contains("\"payload\":\"a%2Fb\"");
    }

    @Test
    void aSharedRepositoryTakesAnIdOfTheRoute() throws Exception {
        component().getConfiguration().setIdempotentRepository(MemoryIdempotentRepository.memoryIdempotentRepository());

        assertThatThrownBy(() -> loadYaml(resource("webhook-source.yaml"))).hasStackTraceContaining("needs an explicit id");
        loadYaml("""
                - route:
                    from:
                      uri: kamelet:telnyx-voice-webhook-source/transfers
                      parameters:
                        webhookPath: /calls
                      steps:
                        - to: mock:calls
                """);

        assertThat(post("/calls", event("call.hangup")).statusCode()).isEqualTo(200);
    }

    @Test
    void aRequiredParameterThatIsMissingFailsTheStart() {
        assertThatThrownBy(() -> routeTo("kamelet:telnyx-voice-refer-action"))
                .hasStackTraceContaining("telnyx-voice-refer-action")
                .hasStackTraceContaining("sipAddress");
    }

    @Test
    void aValueThatTelnyxWouldRefuseFailsTheStart() {
        assertThatThrownBy(() -> routeTo("kamelet:telnyx-voice-send-dtmf-action?digits=letters"))
                .hasStackTraceContaining("telnyx-voice:send-dtmf: digits must consist of");
    }

    private void useAcceptingServer() {
        component().getConfiguration().setBaseUrl(server.baseUrl("127.0.0.1"));
    }

    private static SignedWebhook event(String type) {
        return telnyx().signer().sign(json(type));
    }

    private static String json(String type) {
        return """
                {"data":{"record_type":"event","event_type":"%s","id":"%s","occurred_at":"2026-11-02T22:25:27.521992Z",\
                "payload":{"call_control_id":"v3:abc","call_leg_id":"leg-1","call_session_id":"session-1",\
                "connection_id":"7267","direction":"incoming","from":"+13125550100","to":"+13125550199"}}}""".formatted(type,
                UUID.randomUUID());
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = KameletTest.class.getResourceAsStream("/docs/kamelets/" + name)) {
            assertThat(file).as(name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
