package org.cameltelnyx.voice;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.Main;
import org.cameltelnyx.voice.event.CallAnswered;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.cameltelnyx.voice.simulator.WebhookSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Connects Camel contexts of all kinds with the simulator; those of CamelTestSupport are in the tests of the documentation. */
@TelnyxVoiceTest(retryDelays = {})
class TestBridgeTest {

    private TelnyxSimulator telnyx;

    @ParameterizedTest
    @ValueSource(strings = {"base-url api-key public-key", "baseUrl apiKey publicKey"})
    void camelMainHasTheSettingsOfTheSimulatorWhateverItsConfigurationSays(String names) throws Exception {
        String[] options = names.split(" ");
        Main main = main();
        main.addInitialProperty("camel.component.telnyx-voice." + options[0], "{{no.such.property}}");
        main.addInitialProperty("camel.component.telnyx-voice." + options[1], "KEYofSomebodyElse");
        main.addInitialProperty("camel.component.telnyx-voice." + options[2], WebhookSigner.generate().publicKey());
        main.addInitialProperty("camel.server.enabled", "true");
        main.addInitialProperty("camel.server.port", "8080");
        main.addInitialProperty("camel.server.path", "/voice");
        main.start();
        try {
            assertThat(URI.create(telnyx.webhookUrl())).hasPath("/voice/telnyx/voice").matches(url -> url.getPort() != 8080);
            assertThatACallIsAnswered();
        } finally {
            main.stop();
        }
    }

    @Test
    void camelMainGetsNoServerThatItsConfigurationDoesNotName() {
        Main main = main();
        try {
            assertThatThrownBy(main::start).hasStackTraceContaining("no HTTP server")
                    .hasStackTraceContaining("camel.server.enabled=true");
        } finally {
            main.stop();
        }
    }

    @Test
    void aContextWithoutAServerGetsOne() throws Exception {
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.addRoutes(answering("telnyx-voice:webhook?path=/calls"));
            camel.start();

            assertThat(URI.create(telnyx.webhookUrl())).hasHost("127.0.0.1").hasPath("/calls");
            assertThatACallIsAnswered();
        }
    }

    @Test
    void outcomesGoToAContextThatHasFlowsAndNoWebhook() throws Exception {
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.addRoutes(RouteBuilder.loadRoutesBuilder(builder -> builder.from("direct:call")
                    .to("telnyx-voice:dial?await=true&awaitPath=/outcomes&connectionId=7&from=+13125550100&to=+13125550101")));
            camel.start();
            Future<Object> dialled = camel.createProducerTemplate().asyncRequestBody("direct:call", "");

            telnyx.awaitReceived("dial", 1);
            telnyx.calls().get(0).answer();

            assertThat(dialled.get(10, TimeUnit.SECONDS)).isInstanceOf(CallAnswered.class);
            assertThat(URI.create(telnyx.webhookUrl())).hasPath("/outcomes");
        }
    }

    @Test
    void aContextWithAServerKeepsIt() throws Exception {
        try (CamelContext camel = new DefaultCamelContext()) {
            VertxPlatformHttpServerConfiguration anyPort = new VertxPlatformHttpServerConfiguration();
            anyPort.setBindPort(0);
            VertxPlatformHttpServer server = new VertxPlatformHttpServer(anyPort);
            camel.addService(server);
            camel.addRoutes(answering("telnyx-voice:webhook"));
            camel.start();

            assertThat(URI.create(telnyx.webhookUrl())).hasPort(server.getPort());
            assertThat(camel.hasServices(VertxPlatformHttpServer.class)).containsExactly(server);
            assertThatACallIsAnswered();
        }
    }

    @Test
    void whatATestSetsOnTheComponentStays() throws Exception {
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.getComponent("telnyx-voice", TelnyxVoiceComponent.class)
                    .getConfiguration()
                    .setPublicKey(WebhookSigner.generate().publicKey());
            camel.addRoutes(answering("telnyx-voice:webhook"));
            camel.start();

            telnyx.call();

            assertThat(telnyx.awaitIdle().get(0).status()).isEqualTo(403);
        }
    }

    @Test
    void eventsGoToARouteThatIsAddedLater() throws Exception {
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.start();
            camel.addRoutes(answering("telnyx-voice:webhook"));

            assertThatACallIsAnswered();
        }
    }

    @Test
    void eventsGoToTheContextThatHasStartedLast() throws Exception {
        aContextWithoutAServerGetsOne();
        telnyx.reset();

        aContextWithoutAServerGetsOne();
    }

    @Test
    void whoWaitsWithoutAWebhookIsToldSo() throws Exception {
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.start();
            telnyx.webhookUrl(null).call();

            assertThatThrownBy(() -> telnyx.awaitDeliveries(all -> false, Duration.ofMillis(1)))
                    .hasMessageContaining("the application has no route from telnyx-voice:webhook");
        }
    }

    private void assertThatACallIsAnswered() {
        telnyx.call();
        telnyx.awaitDelivery("call.answered");
        assertThat(telnyx.received("answer")).hasSize(1);
        telnyx.awaitIdle();
    }

    private static Main main() {
        Main main = new Main();
        main.setPropertyPlaceholderLocations("false");
        main.configure().addRoutesBuilder(answering("telnyx-voice:webhook"));
        return main;
    }

    private static RouteBuilder answering(String webhook) {
        return new RouteBuilder() {

            @Override
            public void configure() {
                from(webhook).choice()
                        .when(simple("${header.CamelTelnyxVoiceEventType} == 'call.initiated'"))
                        .to("telnyx-voice:answer");
            }
        };
    }
}
