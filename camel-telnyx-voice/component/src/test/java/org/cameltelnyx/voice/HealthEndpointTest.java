package org.cameltelnyx.voice;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.main.ManagementHttpServer;
import org.apache.camel.main.Main;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxSimulatorExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What an operator sees of the checks at the health endpoint of camel-main, with the properties of the pages.
 */
class HealthEndpointTest {

    @RegisterExtension
    static final TelnyxSimulatorExtension TELNYX = new TelnyxSimulatorExtension();

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WEBHOOK = "consumer:hand-over";

    private Main main;

    private record Health(int status, JsonNode json) {

        /** The check whose name begins so. */
        JsonNode check(String name) {
            for (JsonNode check : json.path("checks")) {
                if (check.path("name").asText().startsWith(name)) {
                    return check;
                }
            }
            return JSON.missingNode();
        }

        String stateOf(String name) {
            return check(name).path("status").asText("absent");
        }
    }

    @BeforeEach
    void startApplication() throws Exception {
        main = DocumentedProperties.of("health.properties").and("producer-health.properties").main();
        main.addOverrideProperty("camel.management.port", "0");
        main.addOverrideProperty("camel.management.host", "127.0.0.1");
        main.addInitialProperty("camel.server.enabled", "true");
        main.addInitialProperty("camel.server.host", "127.0.0.1");
        main.addInitialProperty("camel.server.port", String.valueOf(KilledApplication.freePort()));
        main.addInitialProperty("camel.component.telnyx-voice.api-key", telnyx().apiKey());
        main.addInitialProperty("camel.component.telnyx-voice.public-key", telnyx().publicKey());
        main.addInitialProperty("camel.component.telnyx-voice.base-url", telnyx().baseUrl());
        main.configure()
                .addRoutesBuilder(RouteBuilder.loadRoutesBuilder(builder -> builder.from("telnyx-voice:webhook")
                        .routeId("hand-over")
                        .to("telnyx-voice:hangup")));
        main.start();
    }

    @AfterEach
    void stopApplication() {
        main.stop();
    }

    @Test
    void theRouteThatReceivesIsUpUntilItIsSuspended() throws Exception {
        awaitState(WEBHOOK, "UP");
        assertThat(ready().status).isEqualTo(200);
        assertThat(ready().check(WEBHOOK).path("data").path("webhook.path").asText()).isEqualTo("/telnyx/voice");

        main.getCamelContext().getRouteController().suspendRoute("hand-over");

        Health down = ready();
        assertThat(down.status).isEqualTo(503);
        assertThat(down.json.path("status").asText()).isEqualTo("DOWN");
        assertThat(down.stateOf(WEBHOOK)).isEqualTo("DOWN");

        main.getCamelContext().getRouteController().resumeRoute("hand-over");

        assertThat(ready().stateOf(WEBHOOK)).isEqualTo("UP");
    }

    @Test
    void theWayToTelnyxIsUpUntilTelnyxFails() throws Exception {
        awaitState(WEBHOOK, "UP");
        assertThat(ready().stateOf("telnyx-voice-api-127.0.0.1:")).isEqualTo("UP");

        telnyx().faults().onAny().always().status(500);

        Health down = ready();
        assertThat(down.status).isEqualTo(503);
        assertThat(down.stateOf("telnyx-voice-api-127.0.0.1:")).isEqualTo("DOWN");
        assertThat(down.stateOf(WEBHOOK)).isEqualTo("UP");
        assertThat(down.json.toString()).doesNotContain(telnyx().apiKey());

        telnyx().faults().clear();

        assertThat(ready().stateOf("telnyx-voice-api-127.0.0.1:")).isEqualTo("UP");
    }

    private void awaitState(String check, String state) {
        await().ignoreExceptions().until(() -> ready().stateOf(check).equals(state));
    }

    private Health ready() throws Exception {
        int port = main.getCamelContext().hasService(ManagementHttpServer.class).getRouter().getServer().getPort();
        URI address = URI.create("http://127.0.0.1:" + port + "/observe/health/ready?data=true");
        HttpResponse<String> answer = HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        return new Health(answer.statusCode(), JSON.readTree(answer.body()));
    }

    private static TelnyxSimulator telnyx() {
        return TELNYX.simulator();
    }
}
