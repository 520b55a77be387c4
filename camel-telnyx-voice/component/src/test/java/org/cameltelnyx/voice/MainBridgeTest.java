package org.cameltelnyx.voice;

import java.net.URI;
import java.time.Duration;
import java.util.stream.IntStream;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.cameltelnyx.voice.simulator.MainBridge;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.WebhookSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Programs that start an application on camel-main with a simulator. */
class MainBridgeTest {

    private final TelnyxSimulator telnyx = TelnyxSimulator.start();
    private final Main main = new Main();

    @AfterEach
    void stop() {
        main.stop();
        telnyx.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            base-url, api-key, public-key, telnyx-voice:webhook?events=call.initiated,             /voice/telnyx/voice
            baseUrl,  apiKey,  publicKey,  telnyx-voice:webhook?events=call.initiated&path=/calls, /voice/calls
            """)
    void theSimulatorGoesBeforeTheConfiguration(String baseUrl, String apiKey, String publicKey, String webhook, String path)
            throws Exception {
        main.setPropertyPlaceholderLocations("false");
        main.addInitialProperty("camel.component.telnyx-voice." + baseUrl, "{{no.such.property}}");
        main.addInitialProperty("camel.component.telnyx-voice." + apiKey, "KEYofSomebodyElse");
        main.addInitialProperty("camel.component.telnyx-voice." + publicKey, WebhookSigner.generate().publicKey());
        main.addInitialProperty("camel.server.enabled", "true");
        main.addInitialProperty("camel.server.port", "8080");
        main.addInitialProperty("camel.server.path", "/voice");
        main.configure()
                .addRoutesBuilder(
                        RouteBuilder.loadRoutesBuilder(builder -> builder.from(webhook).to("telnyx-voice:answer")));

        MainBridge.start(main, telnyx);

        telnyx.call();
        telnyx.awaitDelivery("call.answered");
        assertThat(URI.create(telnyx.webhookUrl())).hasHost("127.0.0.1").hasPath(path);
    }

    @Test
    void eventsGoToTheWebhookOfTheFirstRoute() throws Exception {
        main.setPropertyPlaceholderLocations("false");
        main.addInitialProperty("camel.server.enabled", "true");
        main.configure()
                .addRoutesBuilder(RouteBuilder.loadRoutesBuilder(builder -> IntStream.range(0, 20)
                        .forEach(number -> builder.from("telnyx-voice:webhook?path=/calls-" + number).to("log:calls"))));

        MainBridge.start(main, telnyx);

        assertThat(URI.create(telnyx.webhookUrl())).hasPath("/calls-0");
    }

    @Test
    void anApplicationWithoutAWebhookGetsNoEvents() throws Exception {
        main.setPropertyPlaceholderLocations("false");

        MainBridge.start(main, telnyx);

        telnyx.call();
        assertThatThrownBy(() -> telnyx.awaitDeliveries(all -> false, Duration.ofMillis(1)))
                .hasMessageContaining("the application has no route from telnyx-voice:webhook");
    }
}
