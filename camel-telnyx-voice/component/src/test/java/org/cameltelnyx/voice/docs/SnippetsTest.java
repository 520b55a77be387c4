package org.cameltelnyx.voice.docs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.seda.SedaComponent;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RoutesDefinition;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.apache.camel.xml.in.ModelParser;
import org.cameltelnyx.voice.TelnyxVoiceConstants;
import org.cameltelnyx.voice.action.AiCousticsFamily;
import org.cameltelnyx.voice.action.NoiseSuppressionEngineConfig;
import org.cameltelnyx.voice.api.CallNotAnsweredException;
import org.cameltelnyx.voice.event.CallHangup;
import org.cameltelnyx.voice.event.CallInitiated;
import org.cameltelnyx.voice.event.UnknownEvent;
import org.cameltelnyx.voice.simulator.CallOptions;
import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Runs the routes of the documentation with the simulator. CallFlowsTest runs the call flows.
 */
@TelnyxVoiceTest
class SnippetsTest extends CamelTestSupport {

    private static TelnyxSimulator telnyx;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext created = super.createCamelContext();
        // consumers stop after their current poll, of one second by default
        created.getComponent("seda", SedaComponent.class).setDefaultPollTimeout(20);
        created.getRegistry()
                .bind("quietOffice",
                        NoiseSuppressionEngineConfig.builder().family(AiCousticsFamily.QUAIL).voiceGain(0.5).build());
        return created;
    }

    @BeforeEach
    void prepareTheAccount() {
        List.of("compliance", "R&D + Sales", "${sys.user.home}", "${sys.user.home}&validate=false")
                .forEach(telnyx::siprecConnector);
    }

    // README

    @Test
    void readmeJavaRecordsAndHandsOver() throws Exception {
        add(new SupportLine());
        SimulatedCall call = telnyx.call().answer();

        telnyx.awaitDelivery("call.refer.completed");

        assertThat(telnyx.received("start-siprec").get(0).json().path("connector_name").asText()).isEqualTo("compliance");
        assertThat(sipAddress(telnyx.received("refer").get(0))).isEqualTo("sip:support@pbx.example.com");
        assertThat(call.recording()).isTrue();
    }

    @Test
    void readmeJavaStopsTheRecordingIfNobodyIsThere() throws Exception {
        add(new SupportLine());
        SimulatedCall call = telnyx.call().referOutcome(603).answer();

        telnyx.awaitDelivery("siprec.stopped");

        assertThat(call.recording()).isFalse();
    }

    @Test
    void readmeJavaAcceptsThatTheCallerHungUp() throws Exception {
        add(new SupportLine());
        SimulatedCall call = telnyx.call();
        call.hangup();
        call.send("call.answered", Map.of());

        telnyx.awaitDelivery("call.answered");

        assertThat(telnyx.received("start-siprec").get(0).status()).isEqualTo(422);
        assertThat(telnyx.received("refer")).isEmpty();
    }

    @Test
    void anEventRouteTriesOnceMore() throws Exception {
        addYaml("second-try.yaml");
        SimulatedCall call = telnyx.call().answer().referOutcome(603);
        call.send("call.refer.failed", Map.of("sip_notify_response", 486));

        telnyx.awaitReceived("refer", 1);
        telnyx.awaitDeliveries(all -> all.stream()
                .filter(delivery -> delivery.eventType().equals("call.refer.failed") && delivery.acknowledged())
                .count() == 2);

        assertThat(telnyx.received("refer")).hasSize(1);
        assertThat(sipAddress(telnyx.received("refer").get(0))).isEqualTo("sip:voicemail@pbx.example.com");
    }

    // getting started

    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml", "xml"})
    void callRoutesHandOver(String language) throws Exception {
        switch (language) {
            case "java" -> add(new CallRoutes());
            case "yaml" -> addYaml("call-routes.yaml");
            default -> addXml("call-routes.xml");
        }
        telnyx.call("+13125550100", "+13125550199");

        telnyx.awaitDelivery("call.refer.started");
        telnyx.awaitDelivery("call.refer.completed");

        assertThat(sipAddress(telnyx.received("refer").get(0))).isEqualTo("sip:support@pbx.example.com");
    }

    // component page: commands

    @Test
    void optionsHoldExpressions() throws Exception {
        addPage();
        send("direct:agent", "a body", Map.of("agent", "alice"));

        assertThat(sipAddress(last("refer"))).isEqualTo("sip:alice@pbx.example.com");
    }

    @Test
    void theCallCanBeNamedByAnOption() throws Exception {
        addPage();
        SimulatedCall call = telnyx.call().answer();
        template().sendBodyAndHeader("direct:from-a-database", null, "leg", call.callControlId());

        assertThat(last("stop-siprec").callControlId()).isEqualTo(call.callControlId());
    }

    @Test
    void bodiesHoldRecords() throws Exception {
        addPage();
        send("direct:with-a-case-number", null, Map.of("case", "4711"));

        assertThat(last("refer").json().path("custom_headers").toString())
                .isEqualTo("[{\"name\":\"X-Case\",\"value\":\"4711\"}]");
        assertThat(last("refer").json().path("client_state").asText()).isEqualTo("c3VwcG9ydA==");
    }

    @Test
    void bodiesHoldMaps() throws Exception {
        addPage();
        SimulatedCall call = send("direct:keys", null, Map.of());

        assertThat(call.digits()).isEqualTo("*9");
        assertThat(last("send-dtmf").json().path("duration_millis").asInt()).isEqualTo(120);
    }

    @Test
    void optionsHoldObjectsAsJson() throws Exception {
        addPage();
        send("direct:headers", null, Map.of("case", "4711"));

        assertThat(last("refer").json().path("custom_headers").toString())
                .isEqualTo("[{\"name\":\"X-Case\",\"value\":\"4711\"},{\"name\":\"X-Line\",\"value\":\"gold\"}]");
    }

    @Test
    void optionsHoldBeans() throws Exception {
        addPage();
        send("direct:noise", null, Map.of());

        assertThat(last("start-noise-suppression").json().path("noise_suppression_engine_config").toString())
                .isEqualTo("{\"family\":\"quail\",\"voice_gain\":0.5}");
    }

    @Test
    void rawKeepsAmpersandAndPlus() throws Exception {
        addPage();
        send("direct:recorder", null, Map.of());

        assertThat(last("start-siprec").json().path("connector_name").asText()).isEqualTo("R&D + Sales");
    }

    @Test
    void rawKeepsThePlusOfANumberInJson() throws Exception {
        addPage();
        send("direct:numbers", null, Map.of(TelnyxVoiceConstants.FROM, "+13125550100"));

        assertThat(last("refer").json().path("custom_headers").toString())
                .isEqualTo("[{\"name\":\"X-Line\",\"value\":\"+13125550199\"},"
                        + "{\"name\":\"X-Caller\",\"value\":\"+13125550100\"}]");
    }

    @Test
    void yamlTakesAListAsOneJsonArray() throws Exception {
        addYaml("custom-headers.yaml");
        send("direct:with-numbers", null, Map.of(TelnyxVoiceConstants.FROM, "+13125550100"));

        assertThat(last("refer").json().path("custom_headers").toString())
                .isEqualTo("[{\"name\":\"X-Line\",\"value\":\"+13125550199\"},"
                        + "{\"name\":\"X-Caller\",\"value\":\"+13125550100\"}]");
    }

    @Test
    void aPlusInJsonWithoutRawIsRefused() {
        assertThatThrownBy(() -> add(RouteBuilder.loadRoutesBuilder(routes -> routes.from("direct:start")
                .to("telnyx-voice:refer?customHeaders={\"name\":\"X-Line\",\"value\":\"+13125550199\"}"))))
                .hasStackTraceContaining("RAW(...)");
    }

    @Test
    void plainTextThatIsBase64GoesAsItIs() throws Exception {
        add(RouteBuilder.loadRoutesBuilder(routes -> routes.from("direct:start")
                .to("telnyx-voice:update-client-state?clientState=card")));
        SimulatedCall call = send("direct:start", null, Map.of());

        assertThat(call.clientState()).isEqualTo("card");
    }

    @Test
    void digitsComeFromAnExpression() throws Exception {
        addPage();
        SimulatedCall call = send("direct:pin", null, Map.of("pin", "1234"));

        assertThat(call.digits()).isEqualTo("1234#");
    }

    @Test
    void payloadsOfUnknownEventsCanBeRead() throws Exception {
        add(RouteBuilder.loadRoutesBuilder(routes -> routes.from("telnyx-voice:webhook?events=call.hologram.progress")
                .setBody(routes.simple("${body.payload[step]}"))
                .to("mock:step")));
        getMockEndpoint("mock:step").expectedBodiesReceived("card");

        telnyx.call().send("call.hologram.progress", Map.of("step", "card"));

        MockEndpoint.assertIsSatisfied(context());
    }

    @Test
    void toDLeavesTheOptionsToTheComponent() throws Exception {
        addPage();
        send("direct:any-action", null, Map.of("action", "start-siprec", "connector", "${sys.user.home}"));

        assertThat(last("start-siprec").json().path("connector_name").asText()).isEqualTo("${sys.user.home}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"to", "toD", "wireTap", "enrich"})
    void valuesFromOutsideAreSafeInTheEipsThatThePageNames(String eip) throws Exception {
        String uri = "telnyx-voice:start-siprec?connectorName=${header.connector}";
        add(RouteBuilder.loadRoutesBuilder(routes -> {
            RouteDefinition route = routes.from("direct:start");
            switch (eip) {
                case "to" -> route.to(uri);
                case "toD" -> route.toD(uri);
                case "wireTap" -> route.wireTap(uri);
                default -> route.enrich().simple(uri);
            }
        }));
        send("direct:start", null, Map.of("connector", "${sys.user.home}&validate=false"));

        assertThat(telnyx.awaitReceived("start-siprec", 1).get(0).json().path("connector_name").asText())
                .isEqualTo("${sys.user.home}&validate=false");
    }

    @Test
    void clientStateIsPlainTextInTheHeader() throws Exception {
        addPage();
        SimulatedCall call = send("direct:remember", null, Map.of("case", "4711"));

        assertThat(call.clientState()).isEqualTo("Y2FzZSA0NzEx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct:keep-the-body", "direct:record-and-event"})
    void theBodyStays(String route) throws Exception {
        addPage();
        SimulatedCall call = telnyx.call().answer();
        Exchange exchange = template().send(route, message(call, "my body", Map.of()));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isEqualTo("my body");
    }

    @Test
    void yamlKeepsTheBodyToo() throws Exception {
        addYaml("command.yaml");
        SimulatedCall call = telnyx.call().answer();
        Exchange exchange = template().send("direct:agent", message(call, "my body", Map.of("agent", "alice")));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isEqualTo("my body");
        assertThat(sipAddress(last("refer"))).isEqualTo("sip:alice@pbx.example.com");
    }

    @Test
    void failuresAreToldApartByTheirType() throws Exception {
        addPage();
        SimulatedCall call = telnyx.call();
        MockEndpoint operator = getMockEndpoint("mock:operator");
        operator.expectedMessageCount(1);

        Exchange notAnswered = template().send("direct:keys", message(call, null, Map.of()));
        call.hangup();
        Exchange ended = template().send("direct:keys", message(call, null, Map.of()));

        assertThat(notAnswered.getException()).isInstanceOf(CallNotAnsweredException.class);
        assertThat(ended.getException()).isNull();
        operator.assertIsSatisfied();
    }

    @Test
    void yamlHandlesExceptions() throws Exception {
        addYaml("on-exception.yaml");
        SimulatedCall call = telnyx.call();
        call.hangup();
        call.send("call.answered", Map.of());

        assertThat(telnyx.awaitDelivery("call.answered").attempt()).isEqualTo(1);
        assertThat(telnyx.received("refer").get(0).status()).isEqualTo(422);
    }

    // page on commands

    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml"})
    void failuresOfCommandsAreToldApart(String language) throws Exception {
        getMockEndpoint("mock:later").expectedMessageCount(1);
        getMockEndpoint("mock:find-out").expectedMessageCount(1);
        add(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:later").to("mock:later");
                from("direct:find-out").to("mock:find-out");
            }
        });
        addCommands(language, "command-failures.yaml");
        String call = telnyx.call().answer().callControlId();
        telnyx.faults().on("start-siprec").status(429, Map.of("Retry-After", "60"));
        template().sendBodyAndHeader("direct:record", null, "CamelTelnyxVoiceCallControlId", call);
        telnyx.faults().on("start-siprec").dropAfterEffect();
        template().sendBodyAndHeader("direct:record", null, "CamelTelnyxVoiceCallControlId", call);
        SimulatedCall ended = telnyx.call().answer().hangup();
        template().sendBodyAndHeader("direct:record", null, "CamelTelnyxVoiceCallControlId", ended.callControlId());

        MockEndpoint.assertIsSatisfied(context());
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml"})
    void commandsAreThrottled(String language) throws Exception {
        addCommands(language, "throttle.yaml");
        String call = telnyx.call().answer().callControlId();
        Instant start = Instant.now();
        for (int i = 0; i < 31; i++) {
            template().sendBodyAndHeader("direct:press", null, "CamelTelnyxVoiceCallControlId", call);
        }

        List<ReceivedCommand> received = telnyx.received("send-dtmf");
        assertThat(received).hasSize(31);
        assertThat(received.get(30).receivedAt()).isAfter(start.plusMillis(900));
    }

    /** The simulator has no such operation: its answer shows that the command was sent. */
    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml"})
    void commandsAreSentThatHaveNoAction(String language) throws Exception {
        addCommands(language, "request.yaml");
        String call = telnyx.call().answer().callControlId();

        template().send("direct:ahead", exchange -> exchange.getMessage()
                .setHeaders(new HashMap<>(Map.of("CamelTelnyxVoiceCallControlId", call, "seconds", 5))));

        ReceivedCommand received = telnyx.received(ReceivedCommand.NO_ACTION).get(0);
        assertThat(received.method()).isEqualTo("POST");
        assertThat(received.path()).endsWith("/actions/new_action");
        assertThat(received.json().path("seconds").asInt()).isEqualTo(5);
        assertThat(received.json().path("command_id").asText()).isNotEmpty();
    }

    @Test
    void eventsArriveThatHaveNoRecord() throws Exception {
        getMockEndpoint("mock:sip-info").expectedMessageCount(1);
        add(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:sip-info").to("mock:sip-info");
            }
        });
        addYaml("unknown-event.yaml");

        SimulatedCall call = telnyx.call().answer();
        call.send("call.sip_info.received", Map.of("content_type", "text/plain"));

        MockEndpoint.assertIsSatisfied(context());
        Message message = getMockEndpoint("mock:sip-info").getExchanges().get(0).getMessage();
        assertThat(message.getBody()).isInstanceOf(UnknownEvent.class);
        assertThat(message.getHeader("CamelTelnyxVoiceCallControlId")).isEqualTo(call.callControlId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "yaml"})
    void commandsComeWithoutHeaders(String language) throws Exception {
        context().getPropertiesComponent().addInitialProperty("commands", "direct:commands");
        addCommands(language, "commands-from-kafka.yaml");
        SimulatedCall call = telnyx.call().answer();
        for (int i = 0; i < 2; i++) {
            template().sendBody("direct:commands", """
                    {"call_control_id": "%s", "digits": "42", "job": "4711"}""".formatted(call.callControlId()).getBytes());
        }

        assertThat(call.digits()).isEqualTo("42");
        assertThat(telnyx.received("send-dtmf")).extracting(it -> it.json().path("command_id").asText())
                .containsExactly("4711", "4711");
    }

    // component page: events

    @Test
    void eventsAreToldApartByTheirRecord() throws Exception {
        addPage();
        getMockEndpoint("mock:transferred").expectedMessageCount(1);
        getMockEndpoint("mock:not-transferred").expectedMessageCount(1);
        SimulatedCall call = telnyx.call().answer();

        call.send("call.refer.completed", Map.of("sip_notify_response", 200));
        call.send("call.refer.failed", Map.of("sip_notify_response", 603));

        MockEndpoint.assertIsSatisfied(context());
    }

    @Test
    void routesShareAPath() throws Exception {
        addPage();
        MockEndpoint journal = getMockEndpoint("mock:journal");
        journal.expectedMessageCount(2);
        getMockEndpoint("mock:recordings").expectedMessageCount(1);
        SimulatedCall call = telnyx.call().answer();

        call.send("siprec.started", Map.of());
        call.hangup();

        MockEndpoint.assertIsSatisfied(context());
        assertThat(journal.getExchanges()).extracting(exchange -> exchange.getMessage().getBody())
                .hasOnlyElementsOfTypes(CallInitiated.class, CallHangup.class);
    }

    @Test
    void slowWorkIsDoneAfterTheAnswer() throws Exception {
        add(new EarlyAnswer());
        addMock("slow-work");
        MockEndpoint work = getMockEndpoint("mock:slow-work");
        work.expectedHeaderReceived(TelnyxVoiceConstants.EVENT_TYPE, "call.initiated");
        telnyx.call();

        telnyx.awaitDelivery("call.initiated");
        work.assertIsSatisfied();
    }

    // delivery page; its routes that answer early are run by EarlyAnswerTest

    @Test
    void theDatabaseRemembersWhatIsDone() throws Exception {
        PluginHelper.getRoutesLoader(context()).loadRoutes(ResourceHelper.fromString("database.yaml", """
                - beans:
                    - name: dataSource
                      type: org.h2.jdbcx.JdbcDataSource
                      properties:
                        url: jdbc:h2:mem:calls;DB_CLOSE_DELAY=-1
                """));
        addYaml("jdbc-repository.yaml");
        telnyx.webhookFaults().on("call.answered").duplicate(Duration.ofMillis(500));
        telnyx.call().answer();
        telnyx.awaitDeliveries(all -> all.stream()
                .filter(delivery -> delivery.eventType().equals("call.answered") && delivery.acknowledged())
                .count() == 2);

        assertThat(telnyx.received("start-siprec")).hasSize(1);
        try (Connection connection = context().getRegistry()
                .lookupByNameAndType("dataSource", DataSource.class)
                .getConnection();
                ResultSet rows = connection.createStatement()
                        .executeQuery("SELECT processorName, messageId FROM CAMEL_MESSAGEPROCESSED")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("calls");
            assertThat(rows.getString(2)).isEqualTo("record/" + telnyx.awaitDelivery("call.answered").eventId());
            assertThat(rows.next()).isFalse();
        }
    }

    // support

    private void add(RoutesBuilder routes) throws Exception {
        context().addRoutes(routes);
    }

    private void addPage() throws Exception {
        add(new PageRoutes());
        for (String name : List.of("operator", "transferred", "not-transferred", "journal", "recordings")) {
            addMock(name);
        }
    }

    private void addMock(String name) throws Exception {
        add(RouteBuilder.loadRoutesBuilder(routes -> routes.from("direct:" + name).to("mock:" + name)));
    }

    private void addYaml(String name) throws Exception {
        PluginHelper.getRoutesLoader(context()).loadRoutes(ResourceHelper.fromString(name, resource(name)));
    }

    private void addCommands(String language, String yaml) throws Exception {
        if (language.equals("yaml")) {
            addYaml(yaml);
            return;
        }
        context().getPropertiesComponent().addInitialProperty("commands", "direct:commands");
        add(new CommandRoutes());
    }

    private void addXml(String name) throws Exception {
        try (InputStream xml = SnippetsTest.class.getResourceAsStream("/docs/" + name)) {
            RoutesDefinition routes = new ModelParser(xml, "http://camel.apache.org/schema/xml-io").parseRoutesDefinition()
                    .orElseThrow();
            context().getCamelContextExtension()
                    .getContextPlugin(Model.class)
                    .addRouteDefinitions(routes.getRoutes());
        }
    }

    /** Sends a message with the id of a new answered call, and expects success. */
    private SimulatedCall send(String endpoint, Object body, Map<String, Object> headers) {
        SimulatedCall call = telnyx.call(CallOptions.defaults()).answer();
        Exchange exchange = template().send(endpoint, message(call, body, headers));
        assertThat(exchange.getException()).isNull();
        return call;
    }

    private static Processor message(SimulatedCall call, Object body, Map<String, Object> headers) {
        return exchange -> {
            exchange.getMessage().setBody(body);
            headers.forEach(exchange.getMessage()::setHeader);
            exchange.getMessage().setHeader(TelnyxVoiceConstants.CALL_CONTROL_ID, call.callControlId());
        };
    }

    private static ReceivedCommand last(String action) {
        return telnyx.received(action).get(telnyx.received(action).size() - 1);
    }

    private static String sipAddress(ReceivedCommand refer) {
        return refer.json().path("sip_address").asText();
    }

    private static String resource(String name) throws IOException {
        try (InputStream resource = SnippetsTest.class.getResourceAsStream("/docs/" + name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
