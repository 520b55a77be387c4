package org.cameltelnyx.voice;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.LambdaRouteBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.support.service.ServiceSupport;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.TelnyxSimulator;
import org.cameltelnyx.voice.simulator.TelnyxSimulatorExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What comes while an application starts, however long that takes: its HTTP server listens before its routes.
 */
class WebhookEarlyTest {

    @RegisterExtension
    static final TelnyxSimulatorExtension TELNYX = new TelnyxSimulatorExtension();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final SlowStart slow = new SlowStart();
    private final LambdaRouteBuilder routes = builder -> {
        builder.from("direct:slow").process(slow);
        builder.from("telnyx-voice:webhook").to("mock:events");
    };

    @AfterEach
    void stop() {
        slow.ends.countDown();
        threads.shutdownNow();
    }

    /** Without camel-main nothing answers before the routes start: the server of the context starts after their steps. */
    @Test
    void onTheServerOfCamelMainItComesAgain() throws Exception {
        Main main = new Main();
        main.addInitialProperty("camel.server.enabled", "true");
        main.addInitialProperty("camel.server.host", "127.0.0.1");
        main.addInitialProperty("camel.server.port", "0");
        main.addInitialProperty("camel.component.telnyx-voice.public-key", telnyx().publicKey());
        main.configure().addRoutesBuilder(RouteBuilder.loadRoutesBuilder(routes));
        try {
            Future<?> started = threads.submit(() -> {
                main.start();
                return null;
            });
            assertThat(slow.begins.await(30, TimeUnit.SECONDS)).isTrue();
            int port = main.getCamelContext().hasService(MainHttpServer.class).getRouter().getServer().getPort();
            SignedWebhook webhook = telnyx().signer().sign(TelnyxVoiceTestSupport.REFER_STARTED);

            assertThat(post(port, webhook)).isEqualTo(503);
            slow.ends.countDown();
            started.get(30, TimeUnit.SECONDS);

            assertThat(post(port, webhook)).isEqualTo(200);
            assertThat(main.getCamelContext().getEndpoint("mock:events", MockEndpoint.class).getExchanges()).hasSize(1);
        } finally {
            slow.ends.countDown();
            main.stop();
        }
    }

    @Test
    void aRouteOfAClusterThatDoesNotLeadLeavesItsPathClosed() throws Exception {
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(0);
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(http);
        FileLockClusterService cluster = new FileLockClusterService();
        cluster.setRoot(folder.toString());
        cluster.setId("node");
        cluster.setAcquireLockDelay(1, TimeUnit.HOURS);
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addService(server);
            context.addService(cluster);
            TelnyxVoiceComponent component = new TelnyxVoiceComponent();
            component.getConfiguration().setPublicKey(telnyx().publicKey());
            context.addComponent("telnyx-voice", component);
            context.addRoutes(RouteBuilder.loadRoutesBuilder(
                    builder -> builder.from("master:calls:telnyx-voice:webhook").to("mock:events")));
            context.start();

            assertThat(post(server.getPort(), telnyx().signer().sign(TelnyxVoiceTestSupport.REFER_STARTED))).isEqualTo(404);
        }
    }

    private static int post(int port, SignedWebhook webhook) throws Exception {
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
