package org.cameltelnyx.voice.docs;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockComponent;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.cameltelnyx.voice.TelnyxVoiceComponent;
import org.cameltelnyx.voice.api.CallEndedException;
import org.cameltelnyx.voice.event.CallGatherEnded;
import org.cameltelnyx.voice.simulator.CallOptions;
import org.cameltelnyx.voice.simulator.Delivery;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.SimulatedCall.State;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxSimulatorExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Tests the call flows of the documentation: success, no answer, no key pressed, and calls that end early. */
class CallFlowsTest extends CamelTestSupport {

    @RegisterExtension
    static final TelnyxSimulatorExtension EXTENSION = new TelnyxSimulatorExtension(
            TelnyxSimulator.builder().manualClock().webhookTimeout(TelnyxSimulator.PATIENCE).retryDelays());

    private static final String NOBODY = "http://127.0.0.1:9/telnyx/voice";
    private static final String CALLER = "+13129457420";

    private final TelnyxSimulator telnyx = EXTENSION.simulator();
    private VertxPlatformHttpServer server;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        VertxPlatformHttpServerConfiguration anyPort = new VertxPlatformHttpServerConfiguration();
        anyPort.setBindPort(0);
        server = new VertxPlatformHttpServer(anyPort);
        camel.addService(server);
        TelnyxVoiceComponent component = camel.getComponent("telnyx-voice", TelnyxVoiceComponent.class);
        component.getConfiguration().setBaseUrl(telnyx.baseUrl());
        component.getConfiguration().setApiKey(telnyx.apiKey());
        component.getConfiguration().setPublicKey(telnyx.publicKey());
        Map.of("connection", "1494404757140276705", "number", "+35319605860", "music", "https://media.example.com/waiting.mp3")
                .forEach(camel.getPropertiesComponent()::addInitialProperty);
        return camel;
    }

    @BeforeEach
    void tellTelnyxWhereEventsGo() {
        telnyx.webhookUrl(webhookUrl());
    }

    /** Ends all calls. Otherwise the stop of the context waits for them. */
    @AfterEach
    void endAllCalls() {
        telnyx.calls().forEach(SimulatedCall::hangup);
        telnyx.awaitIdle();
        await().until(() -> context().getInflightRepository().size() == 0);
    }

    private String webhookUrl() {
        return "http://127.0.0.1:" + server.getPort() + "/telnyx/voice";
    }

    // menu

    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml"})
    void theMenuLeadsToSomebody(String language) throws Exception {
        addMenu(language);
        SimulatedCall caller = ring("gather-using-speak");

        caller.type("7").type("2");
        SimulatedCall agent = rings("sip:support@pbx.example.com", "transfer");
        agent.answer();

        telnyx.awaitIdle();
        assertThat(caller.peer()).contains(agent);
        assertThat(telnyx.received("hangup")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml"})
    void theMenuSaysGoodbyeToWhoSaysNothing(String language) throws Exception {
        addMenu(language);
        SimulatedCall caller = ring("gather-using-speak");

        telnyx.clock().advance(Duration.ofMinutes(1));
        telnyx.awaitReceived("speak", 1);
        telnyx.clock().advance(Duration.ofSeconds(5));

        telnyx.awaitReceived("hangup", 1);
        assertThat(caller.state()).isEqualTo(State.ENDED);
        assertThat(telnyx.received("transfer")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml"})
    void theMenuSaysGoodbyeToWhoGetsABusyLine(String language) throws Exception {
        addMenu(language);
        SimulatedCall caller = ring("gather-using-speak").type("1");

        rings("sip:sales@pbx.example.com", "transfer").hangup("user_busy");
        telnyx.awaitReceived("speak", 1);
        telnyx.clock().advance(Duration.ofSeconds(5));

        telnyx.awaitReceived("hangup", 1);
        assertThat(caller.state()).isEqualTo(State.ENDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml"})
    void theMenuTakesAHangUpForNoFailure(String language) throws Exception {
        addMenu(language);

        ring("gather-using-speak").hangup();

        ends();
        assertThat(telnyx.received()).hasSize(2);
    }

    private void addMenu(String language) throws Exception {
        if (language.equals("java")) {
            add(new CallFlows.Menu());
            return;
        }
        addYaml("flow-menu.yaml");
    }

    private void addYaml(String file) throws Exception {
        try (InputStream yaml = CallFlowsTest.class.getResourceAsStream("/docs/" + file)) {
            PluginHelper.getRoutesLoader(context())
                    .loadRoutes(ResourceHelper.fromString(file, new String(yaml.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    // rating, with any component in place of Kafka

    @Test
    void aRatingGoesToKafka() throws Exception {
        context().addComponent("kafka", new MockComponent());
        MockEndpoint ratings = context().getEndpoint("kafka:ratings", MockEndpoint.class);
        ratings.expectedMessageCount(1);
        addYaml("flow-rating.yaml");
        SimulatedCall caller = ring("gather-using-speak");

        caller.type("9").type("4");
        telnyx.awaitReceived("speak", 1);
        telnyx.clock().advance(Duration.ofSeconds(10));

        telnyx.awaitReceived("hangup", 1);
        ratings.assertIsSatisfied();
        CallGatherEnded rating = ratings.getExchanges().get(0).getMessage().getBody(CallGatherEnded.class);
        assertThat(rating.digits()).isEqualTo("4");
        assertThat(rating.from()).isEqualTo(CALLER);
        assertThat(caller.state()).isEqualTo(State.ENDED);
    }

    // resume: an event contains the state of an earlier run; SeveralInstancesTest kills a process

    @Test
    void aCallOfTheRunBeforeGoesOn() throws Exception {
        add(new CallFlows.Resume());
        telnyx.webhookUrl(NOBODY);
        SimulatedCall caller = telnyx.call(CallOptions.defaults().clientStateText("menu of-the-run-before")).answer();
        telnyx.awaitIdle();
        telnyx.webhookUrl(webhookUrl());

        caller.send("call.gather.ended", Map.of("digits", "1", "status", "valid"));

        SimulatedCall agent = rings("sip:sales@pbx.example.com", "transfer").answer();
        ends();
        assertThat(caller.peer()).contains(agent);
        assertThat(telnyx.received()).hasSize(1);
    }

    @Test
    void aCallOfThisRunGoesOnOnce() throws Exception {
        add(new CallFlows.Resume());
        SimulatedCall caller = ring("gather-using-speak").type("1");

        SimulatedCall agent = rings("sip:sales@pbx.example.com", "transfer").answer();

        ends();
        assertThat(caller.peer()).contains(agent);
        assertThat(telnyx.received("transfer")).hasSize(1);
    }

    @Test
    void aCallOfTheRunBeforeThatEndsMeanwhileIsNoFailure() throws Exception {
        add(new CallFlows.Resume());
        telnyx.webhookUrl(NOBODY);
        SimulatedCall caller = telnyx.call(CallOptions.defaults().clientStateText("menu of-the-run-before")).answer();
        caller.hangup();
        telnyx.awaitIdle();
        telnyx.webhookUrl(webhookUrl());

        caller.send("call.gather.ended", Map.of("digits", "", "status", "call_hangup"));

        telnyx.awaitReceived("hangup", 1);
        telnyx.awaitIdle();
        assertThat(telnyx.deliveries("call.gather.ended")).allMatch(Delivery::acknowledged);
    }

    // instance

    @Test
    void allLaterEventsComeToTheInstance() throws Exception {
        context().getPropertiesComponent().addInitialProperty("instance.url", webhookUrl());
        add(new CallFlows.Instance());
        SimulatedCall caller = ring("speak");
        telnyx.webhookUrl(NOBODY);

        telnyx.clock().advance(Duration.ofSeconds(5));
        SimulatedCall agent = rings("sip:sales@pbx.example.com", "transfer").answer();

        telnyx.awaitIdle();
        ends();
        assertThat(caller.peer()).contains(agent);
    }

    @Test
    void aBusyLineIsNoticedAtTheInstance() throws Exception {
        context().getPropertiesComponent().addInitialProperty("instance.url", webhookUrl());
        add(new CallFlows.Instance());
        SimulatedCall caller = ring("speak");
        telnyx.webhookUrl(NOBODY);

        telnyx.clock().advance(Duration.ofSeconds(5));
        rings("sip:sales@pbx.example.com", "transfer").hangup("user_busy");

        telnyx.awaitReceived("hangup", 1);
        await().until(() -> caller.state() == State.ENDED);
    }

    // confirm

    @Test
    void aCustomerConfirms() throws Exception {
        remind();

        leg(0).answer();
        telnyx.awaitReceived("gather-using-speak", 1);
        leg(0).type("1");

        arrives("confirmed");
        telnyx.awaitReceived("hangup", 1);
    }

    @Test
    void aCustomerWhoPressesNothingHasNotConfirmed() throws Exception {
        remind();

        leg(0).answer();
        telnyx.awaitReceived("gather-using-speak", 1);
        telnyx.clock().advance(Duration.ofMinutes(5));

        arrives("not-confirmed");
        telnyx.awaitReceived("hangup", 1);
    }

    @Test
    void aCustomerWhoHangsUpHasNotConfirmed() throws Exception {
        remind();

        leg(0).answer();
        telnyx.awaitReceived("gather-using-speak", 1);
        leg(0).hangup();

        arrives("not-confirmed");
    }

    @Test
    void aCustomerWhoIsNotThereHasNotConfirmed() throws Exception {
        remind();

        telnyx.clock().advance(Duration.ofMinutes(1));

        arrives("not-confirmed");
        // and has no call to hang up
        telnyx.awaitReceived("hangup", 1);
        assertThat(telnyx.effects("hangup")).isZero();
    }

    private void remind() throws Exception {
        add(new CallFlows.Confirm());
        addMocks("confirmed", "not-confirmed");
        template().asyncRequestBodyAndHeader("direct:remind", null, "customer", "+13125550123");
        telnyx.awaitReceived("dial", 1);
    }

    // announce

    @Test
    void theAgentHearsWhoCallsAndThenTheCaller() throws Exception {
        begin("direct:agent", new CallFlows.Announce(), "voicemail");
        SimulatedCall caller = ring("dial");

        leg(1).answer();
        telnyx.awaitReceived("speak", 1);
        assertThat(telnyx.received("speak").get(0).json().path("payload").asText()).isEqualTo("A sales call from " + CALLER);
        assertThat(telnyx.received("speak").get(0).callControlId()).isEqualTo(leg(1).callControlId());
        telnyx.clock().advance(Duration.ofSeconds(5));

        telnyx.awaitReceived("stop-playback", 1);
        assertThat(caller.peer()).contains(leg(1));
        ends();
        assertThat(getMockEndpoint("mock:voicemail").getExchanges()).isEmpty();
    }

    @Test
    void aBusyAgentLeavesTheCallerToVoicemail() throws Exception {
        begin("direct:agent", new CallFlows.Announce(), "voicemail");
        SimulatedCall caller = ring("dial");

        leg(1).hangup("user_busy");

        assertThat(arrives("voicemail")).isEqualTo(caller.callControlId());
        assertThat(telnyx.received("stop-playback")).hasSize(1);
    }

    @Test
    void anAgentWhoHangsUpLeavesTheCallerToVoicemail() throws Exception {
        begin("direct:agent", new CallFlows.Announce(), "voicemail");
        SimulatedCall caller = ring("dial");

        leg(1).answer();
        telnyx.awaitReceived("speak", 1);
        leg(1).hangup();

        assertThat(arrives("voicemail")).isEqualTo(caller.callControlId());
    }

    @Test
    void anAgentWhoseCallerHasGoneIsHungUp() throws Exception {
        begin("direct:agent", new CallFlows.Announce(), "voicemail");
        ring("dial").hangup();

        leg(1).answer();
        telnyx.awaitReceived("speak", 1);
        telnyx.clock().advance(Duration.ofSeconds(5));

        telnyx.awaitReceived("hangup", 1);
        await().until(() -> leg(1).state() == State.ENDED);
        ends();
        assertThat(getMockEndpoint("mock:voicemail").getExchanges()).isEmpty();
    }

    // group

    @Test
    void theFirstAgentWhoAnswersHasTheCall() throws Exception {
        begin("direct:group", new CallFlows.Group(), "voicemail");
        SimulatedCall caller = ring("dial", 3);

        SimulatedCall bob = legTo("sip:bob@pbx.example.com").answer();

        telnyx.awaitReceived("hangup", 2);
        telnyx.awaitIdle();
        ends();
        assertThat(caller.peer()).contains(bob);
        assertThat(telnyx.calls()).filteredOn(call -> call.state() == State.ENDED).hasSize(2);
        assertThat(telnyx.received("dial")).hasSize(3);
        assertThat(getMockEndpoint("mock:voicemail").getExchanges()).isEmpty();
    }

    @Test
    void ofAgentsWhoAnswerAtOnceOneHasTheCall() throws Exception {
        begin("direct:group", new CallFlows.Group(), "voicemail");
        telnyx.answerDialedCalls(true);

        SimulatedCall caller = ring("dial", 3);

        telnyx.awaitReceived("hangup", 2);
        ends();
        assertThat(telnyx.received("bridge")).hasSize(1);
        assertThat(caller.peer()).isPresent();
        assertThat(telnyx.calls()).filteredOn(call -> call.state() == State.ENDED).hasSize(2);
    }

    @Test
    void aGroupInWhichAllAreBusyLeavesTheCallerToVoicemail() throws Exception {
        begin("direct:group", new CallFlows.Group(), "voicemail");
        SimulatedCall caller = ring("dial", 3);

        telnyx.calls().stream().skip(1).forEach(agent -> agent.hangup("user_busy"));

        assertThat(arrives("voicemail")).isEqualTo(caller.callControlId());
        assertThat(telnyx.received("hangup")).isEmpty();
    }

    @Test
    void anAgentOfAGroupWhoHangsUpAtOnceLeavesTheCallerToVoicemail() throws Exception {
        begin("direct:group", new CallFlows.Group(), "voicemail");
        telnyx.faults()
                .on("bridge")
                .always()
                .answer(422, Map.of("Content-Type", "application/json"),
                        "{\"errors\":[{\"code\":\"90018\",\"title\":\"Call has already ended\"}]}");
        SimulatedCall caller = ring("dial", 3);

        legTo("sip:ann@pbx.example.com").answer();

        assertThat(arrives("voicemail")).isEqualTo(caller.callControlId());
        assertThat(telnyx.received("hangup")).hasSize(3);
    }

    @Test
    void anAgentOfAGroupWhoseCallerHasGoneIsHungUp() throws Exception {
        begin("direct:group", new CallFlows.Group(), "voicemail");
        ring("dial", 3).hangup();

        legTo("sip:ann@pbx.example.com").answer();

        telnyx.awaitReceived("hangup", 3);
        ends();
        assertThat(telnyx.calls()).allMatch(call -> call.state() == State.ENDED);
    }

    // escalate

    @Test
    void theNextIsCalledUntilSomebodyConfirms() throws Exception {
        alarm();

        telnyx.awaitReceived("dial", 1);
        leg(0).hangup("user_busy");
        telnyx.awaitReceived("dial", 2);
        leg(1).answer();
        telnyx.awaitReceived("gather-using-speak", 1);
        leg(1).hangup();
        telnyx.awaitReceived("dial", 3);
        leg(2).answer();
        telnyx.awaitReceived("gather-using-speak", 2);
        leg(2).type("1");

        MockEndpoint seenTo = getMockEndpoint("mock:seen-to");
        seenTo.expectedBodiesReceived("+13125550103");
        seenTo.assertIsSatisfied();
        assertThat(telnyx.received("gather-using-speak").get(1).json().path("payload").asText()).startsWith("It burns.");
    }

    @Test
    void theFirstWhoConfirmsIsTheLastWhoIsCalled() throws Exception {
        alarm();

        telnyx.awaitReceived("dial", 1);
        leg(0).answer();
        telnyx.awaitReceived("gather-using-speak", 1);
        leg(0).type("1");

        arrives("seen-to");
        assertThat(telnyx.received("dial")).hasSize(1);
    }

    @Test
    void nobodyConfirms() throws Exception {
        alarm();

        for (int person = 1; person <= 3; person++) {
            telnyx.awaitReceived("dial", person);
            telnyx.clock().advance(Duration.ofMinutes(1));
        }

        MockEndpoint seenTo = getMockEndpoint("mock:seen-to");
        seenTo.expectedMessageCount(1);
        seenTo.assertIsSatisfied();
        assertThat(seenTo.getExchanges().get(0).getMessage().getBody()).isNull();
    }

    private void alarm() throws Exception {
        add(new CallFlows.Escalate());
        addMocks("seen-to");
        template().asyncRequestBody("direct:alarm", "It burns");
    }

    // support

    private void add(RoutesBuilder routes) throws Exception {
        context().addRoutes(routes);
    }

    /** Answers calls and passes them to a flow. */
    private void begin(String flow, RoutesBuilder routes, String... mocks) throws Exception {
        add(routes);
        addMocks(mocks);
        add(new RouteBuilder() {

            @Override
            public void configure() {
                onException(CallEndedException.class).handled(true);
                from("telnyx-voice:webhook?events=call.initiated").filter(simple("${body.direction} == 'incoming'"))
                        .to("telnyx-voice:answer?await=true")
                        .to(flow);
            }
        });
    }

    private void addMocks(String... names) throws Exception {
        for (String name : names) {
            add(RouteBuilder.loadRoutesBuilder(routes -> routes.from("direct:" + name).to("mock:" + name)));
        }
    }

    private SimulatedCall ring(String command) {
        return ring(command, 1);
    }

    /** Creates an incoming call, and waits until the flow has sent this number of commands. */
    private SimulatedCall ring(String command, int count) {
        SimulatedCall caller = telnyx.call();
        telnyx.awaitReceived(command, count);
        return caller;
    }

    /** Returns the latest call to the number, after the command that creates it. */
    private SimulatedCall rings(String number, String command) {
        telnyx.awaitReceived(command, 1);
        return legTo(number);
    }

    private SimulatedCall legTo(String number) {
        List<SimulatedCall> calls = telnyx.calls().stream().filter(call -> call.to().equals(number)).toList();
        return calls.get(calls.size() - 1);
    }

    private SimulatedCall leg(int number) {
        return telnyx.calls().get(number);
    }

    /** Waits until the flow reaches the route, and returns its call. */
    private String arrives(String name) throws InterruptedException {
        MockEndpoint mock = getMockEndpoint("mock:" + name);
        mock.expectedMessageCount(1);
        mock.assertIsSatisfied();
        return mock.getExchanges().get(0).getMessage().getHeader("CamelTelnyxVoiceCallControlId", String.class);
    }

    /** Waits until all flows have ended. */
    private void ends() {
        await().until(() -> context().getInflightRepository().size() == 0);
    }
}
