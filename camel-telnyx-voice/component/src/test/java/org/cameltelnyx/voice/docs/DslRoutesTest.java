package org.cameltelnyx.voice.docs;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.cameltelnyx.voice.TelnyxVoiceEndpoint;
import org.cameltelnyx.voice.dsl.TelnyxVoiceComponentBuilderFactory;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxSimulatorExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cameltelnyx.voice.dsl.StaticEndpointBuilders.telnyxVoice;

/**
 * Tests routes and components that use the generated DSLs.
 */
class DslRoutesTest {

    @RegisterExtension
    static final TelnyxSimulatorExtension PARIS = new TelnyxSimulatorExtension();
    @RegisterExtension
    static final TelnyxSimulatorExtension BERLIN = new TelnyxSimulatorExtension();

    private final CamelContext camel = new DefaultCamelContext();
    private final VertxPlatformHttpServer server = server();

    @BeforeEach
    void setUp() throws Exception {
        camel.addService(server);
    }

    @AfterEach
    void tearDown() throws Exception {
        PARIS.simulator().awaitIdle();
        BERLIN.simulator().awaitIdle();
        camel.close();
    }

    @Test
    void theBuildersOfEndpointsReceiveAndSend() throws Exception {
        TelnyxSimulator telnyx = PARIS.simulator();
        register("telnyx-voice", telnyx);
        camel.addRoutes(new DslRoutes());
        camel.start();

        telnyx.webhookUrl(url("/telnyx/voice")).call("+13125550100", "+13125550199").answer();

        telnyx.awaitDelivery("call.refer.completed");
        assertThat(telnyx.received("refer").get(0).json().path("sip_address").asText())
                .isEqualTo("sip:+13125550199@pbx.example.com");
        assertThat(endpoint("refer").getConfiguration().getMaxRetries()).isEqualTo(1);
        assertThat(endpoint("refer").getConfiguration().getResponseTimeout()).isEqualTo(3000);
    }

    @Test
    void theBuilderOfTheComponentMakesOneForEachAccount() throws Exception {
        register("paris", PARIS.simulator());
        register("berlin", BERLIN.simulator());
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(telnyxVoice("paris", "webhook").path("/paris").events("call.answered"))
                        .to(telnyxVoice("paris", "start-noise-suppression"));
                from(telnyxVoice("berlin", "webhook").path("/berlin").events("call.answered"))
                        .to(telnyxVoice("berlin", "start-noise-suppression"));
            }
        });
        camel.start();

        BERLIN.simulator().webhookUrl(url("/berlin")).call().answer();

        BERLIN.simulator().awaitDelivery("call.answered");
        assertThat(BERLIN.simulator().received("start-noise-suppression")).hasSize(1);
        assertThat(PARIS.simulator().received()).isEmpty();
        PARIS.simulator().webhookUrl(url("/berlin")).call();
        assertThat(PARIS.simulator().awaitDeliveries(1).get(0).status()).isEqualTo(403);
    }

    @Test
    void anActionThatDoesNotExistFailsTheStart() {
        register("telnyx-voice", PARIS.simulator());

        assertThatThrownBy(() -> camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to(telnyxVoice("reffer"));
                camel.start();
            }
        })).hasStackTraceContaining("reffer").hasStackTraceContaining("did you mean refer?");
    }

    // tag::component[]
    private void register(String name, TelnyxSimulator telnyx) {
        TelnyxVoiceComponentBuilderFactory.telnyxVoice()
                .baseUrl(telnyx.baseUrl())
                .apiKey(telnyx.apiKey())
                .publicKey(telnyx.publicKey())
                .register(camel, name);
    }
    // end::component[]

    private TelnyxVoiceEndpoint endpoint(String action) {
        return camel.getEndpoints()
                .stream()
                .filter(TelnyxVoiceEndpoint.class::isInstance)
                .map(TelnyxVoiceEndpoint.class::cast)
                .filter(endpoint -> endpoint.getAction().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }

    private static VertxPlatformHttpServer server() {
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(0);
        return new VertxPlatformHttpServer(http);
    }
}
