package org.cameltelnyx.voice.examples.quarkus;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.camel.CamelContext;
import org.cameltelnyx.voice.simulator.SimulatedCall;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxVoiceTest;
import org.cameltelnyx.voice.simulator.WebhookSigner;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

// tag::test[]
@QuarkusTest
@TelnyxVoiceTest
class CallCentreTest {

    TelnyxSimulator telnyx;

    @Test
    void theCustomerIsPutThrough() {
        SimulatedCall call = telnyx.siprecConnector("call-recorder").call().answer();
        telnyx.awaitReceived("start-noise-suppression", 1);

        call.type("9");
        telnyx.awaitDelivery("call.refer.completed");

        assertThat(telnyx.received("start-siprec").get(0).json().path("connector_name").asText()).isEqualTo("call-recorder");
        assertThat(telnyx.received("stop-siprec")).hasSize(1);
        assertThat(telnyx.received("refer").get(0).json().path("sip_address").asText())
                .isEqualTo("sip:cards@pbx.example.com");
    }
    // end::test[]

    @Inject
    CamelContext camel;

    @TestHTTPResource("/q/health")
    URI health;

    @Test
    void theTestedVersionsNameThisCamel() {
        assertThat(camel.getVersion()).isEqualTo(System.getProperty("camel.version"));
    }

    @Test
    void theHealthShowsTheRoutes() throws Exception {
        letARequestCome();

        assertThat(answer(HttpRequest.newBuilder(health).build()).body()).startsWith("{\n    \"status\": \"UP\"").contains("camel-consumers");
    }

    @Test
    void theHealthIsDownWhileARouteIsSuspended() throws Exception {
        letARequestCome();
        assertThat(answer(HttpRequest.newBuilder(health).build()).statusCode()).isEqualTo(200);

        camel.getRouteController().suspendRoute("keys");
        try {
            HttpResponse<String> down = answer(HttpRequest.newBuilder(health).build());

            assertThat(down.statusCode()).isEqualTo(503);
            assertThat(down.body()).contains("\"consumer:keys\"");
        } finally {
            camel.getRouteController().resumeRoute("keys");
        }
    }

    @Test
    void theHealthIsDownWhileTelnyxFails() throws Exception {
        letARequestCome();
        assertThat(answer(HttpRequest.newBuilder(health).build()).body()).contains("camel-producers");

        telnyx.faults().onAny().always().status(500);

        HttpResponse<String> down = answer(HttpRequest.newBuilder(health).build());
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.body()).contains("\"api.baseUrl\"", "\"http.response.code\": \"500\"").doesNotContain(telnyx.apiKey());
    }

    @Test
    void aForgeryIsRefused() throws Exception {
        assertThat(forge().statusCode()).isEqualTo(403);
        assertThat(telnyx.received()).isEmpty();
    }

    /** The readiness of the routes waits for the first one. */
    private void letARequestCome() throws Exception {
        assertThat(forge().statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> forge() throws Exception {
        SignedWebhook forgery = WebhookSigner.generate().sign("{\"data\":{\"event_type\":\"call.answered\"}}");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(telnyx.webhookUrl()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(forgery.body()));
        forgery.headers().forEach(request::setHeader);
        return answer(request.build());
    }

    private static HttpResponse<String> answer(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
    // tag::test[]
}
// end::test[]
