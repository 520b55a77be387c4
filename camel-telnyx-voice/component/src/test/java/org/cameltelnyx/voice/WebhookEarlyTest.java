package org.cameltelnyx.voice;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.main.Main;
import org.apache.camel.support.service.ServiceSupport;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxSimulatorExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What comes while an application of camel-main starts, however long that takes: its HTTP server listens before its routes.
 */
class WebhookEarlyTest {

    @RegisterExtension
    static final TelnyxSimulatorExtension TELNYX = new TelnyxSimulatorExtension();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void anEventThatComesBeforeTheRoutesHaveStartedComesAgain() throws Exception {
        Main main = new Main();
        SlowStart slow = new SlowStart();
        main.addInitialProperty("camel.server.enabled", "true");
        main.addInitialProperty("camel.server.host", "127.0.0.1");
        main.addInitialProperty("camel.server.port", "0");
        main.addInitialProperty("camel.component.telnyx-voice.public-key", telnyx().publicKey());
        main.configure()
                .addRoutesBuilder(RouteBuilder.loadRoutesBuilder(builder -> {
                    builder.from("direct:slow").process(slow);
                    builder.from("telnyx-voice:webhook").to("mock:events");
                }));
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<?> started = threads.submit(() -> {
                main.start();
                return null;
            });
            assertThat(slow.begins.await(30, TimeUnit.SECONDS)).isTrue();
            SignedWebhook webhook = telnyx().signer().sign(TelnyxVoiceTestSupport.REFER_STARTED);

            assertThat(post(main, webhook)).isEqualTo(503);
            slow.ends.countDown();
            started.get(30, TimeUnit.SECONDS);

            assertThat(post(main, webhook)).isEqualTo(200);
            assertThat(main.getCamelContext().getEndpoint("mock:events", MockEndpoint.class).getExchanges()).hasSize(1);
        } finally {
            slow.ends.countDown();
            main.stop();
            threads.shutdownNow();
        }
    }

    private static int post(Main main, SignedWebhook webhook) throws Exception {
        int port = main.getCamelContext().hasService(MainHttpServer.class).getRouter().getServer().getPort();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/telnyx/voice"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(webhook.body()));
        webhook.headers().forEach(request::setHeader);
        return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private static TelnyxSimulator telnyx() {
        return TELNYX.simulator();
    }

    private static final class SlowStart extends ServiceSupport implements Processor {

        private final CountDownLatch begins = new CountDownLatch(1);
        private final CountDownLatch ends = new CountDownLatch(1);

        @Override
        protected void doStart() throws Exception {
            begins.countDown();
            if (!ends.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The test has left the route");
            }
        }

        @Override
        public void process(Exchange exchange) {
            // only its start matters
        }
    }
}
