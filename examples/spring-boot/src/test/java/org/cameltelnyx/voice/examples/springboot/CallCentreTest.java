package org.cameltelnyx.voice.examples.springboot;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.cameltelnyx.voice.simulator.ReceivedCommand;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class CallCentreTest {

    @Test
    void theCustomerIsPutThrough() throws Exception {
        try (TelnyxSimulator telnyx = TelnyxSimulator.builder().webhookTimeout(TelnyxSimulator.PATIENCE).start();
                ConfigurableApplicationContext application = SimulatedCustomer.startCallCentre(telnyx)) {
            SimulatedCustomer.play(telnyx, application);

            assertThat(telnyx.received()).extracting(ReceivedCommand::action)
                    .containsExactly("start-siprec", "start-noise-suppression", "stop-siprec", "refer");
            assertThat(telnyx.received("refer").get(0).json().path("sip_address").asText())
                    .isEqualTo("sip:cards@pbx.example.com");
            assertThat(health(application)).contains("\"status\":\"UP\"", "record", "keys", "progress")
                    .doesNotContain("DOWN");
        }
    }

    private static String health(ConfigurableApplicationContext application) throws Exception {
        URI address = URI.create(
                "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port") + "/actuator/health");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
