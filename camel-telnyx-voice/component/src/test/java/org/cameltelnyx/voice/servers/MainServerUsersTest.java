package org.cameltelnyx.voice.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.metrics.MetricsOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.metrics.HttpServerMetrics;
import io.vertx.core.spi.metrics.VertxMetrics;
import io.vertx.core.spi.observability.HttpRequest;
import io.vertx.core.spi.observability.HttpResponse;
import io.vertx.ext.web.handler.BodyHandler;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.component.platform.http.DefaultPlatformHttpConsumer;
import org.apache.camel.component.platform.http.HttpEndpointModel;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckAware;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.cameltelnyx.voice.TelnyxVoiceComponent;
import org.cameltelnyx.voice.simulator.SignedWebhook;
import org.cameltelnyx.voice.simulator.WebhookSigner;
import org.cameltelnyx.voice.webhook.RefusalReason;
import org.cameltelnyx.voice.webhook.Webhooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.cameltelnyx.voice.servers.EventRequests.EVENT;
import static org.cameltelnyx.voice.servers.EventRequests.SIGNER;
import static org.cameltelnyx.voice.servers.EventRequests.event;
import static org.cameltelnyx.voice.servers.EventRequests.good;
import static org.cameltelnyx.voice.servers.EventRequests.head;
import static org.cameltelnyx.voice.servers.EventRequests.whole;

/**
 * What users add to the server of camel-main, and to the threads, holds for the webhook, too. {@link MainTlsServerTest} is about
 * TLS.
 */
class MainServerUsersTest {

    private static final String PATH = "/telnyx/voice";

    private final Main main = new Main();
    private final Properties properties = new Properties();
    private final TelnyxVoiceComponent component = new TelnyxVoiceComponent();
    private final List<String> threads = new CopyOnWriteArrayList<>();
    /** Events that wait in the route until they are let go on. */
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();

    private void start() throws Exception {
        properties.setProperty("camel.server.enabled", "true");
        properties.setProperty("camel.server.host", "127.0.0.1");
        properties.setProperty("camel.server.port", "0");
        main.setInitialProperties(properties);
        component.getConfiguration().setPublicKey(SIGNER.publicKey());
        component.getConfiguration().setMaxBodySize(4096);
        main.bind("telnyx-voice", component);
        main.configure().addRoutesBuilder(route());
        main.start();
    }

    private RouteBuilder route() {
        return RouteBuilder.loadRoutesBuilder(builder -> builder.from("telnyx-voice:webhook")
                .routeId("events")
                .process(exchange -> {
                    threads.add(Thread.currentThread().getName());
                    CountDownLatch latch = held.get(exchange.getMessage().getHeader("CamelTelnyxVoiceEventId"));
                    if (latch != null) {
                        latch.await();
                    }
                }));
    }

    @AfterEach
    void stop() {
        held.values().forEach(CountDownLatch::countDown);
        main.stop();
    }

    @Test
    void authenticationComesFirst(@TempDir Path folder) throws Exception {
        Path users = Files.writeString(folder.resolve("users.properties"), "user.telnyx = secret,role\nrole.role = *\n");
        properties.setProperty("camel.server.authenticationEnabled", "true");
        properties.setProperty("camel.server.authenticationPath", "/*");
        properties.setProperty("camel.server.basicPropertiesFile", users.toString());
        start();

        assertThat(deliver(PATH, "").status()).isEqualTo(401);
        assertThat(deliver(PATH, "Authorization: Basic " + base64("telnyx:wrong") + "\r\n").status()).isEqualTo(401);
        assertThat(deliver(PATH, "Authorization: Basic " + base64("telnyx:secret") + "\r\n").status()).isEqualTo(200);
        // and is no substitute for the signature
        SignedWebhook forged = WebhookSigner.generate().sign(EVENT);
        assertThat(send(whole(PATH, "Authorization: Basic " + base64("telnyx:secret") + "\r\n", forged)).status())
                .isEqualTo(403);
        assertThat(threads).hasSize(1);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void thePathOfTheServerStandsBeforeTheWebhooks() throws Exception {
        properties.setProperty("camel.server.path", "/base");
        start();

        assertThat(health().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(deliver("/base" + PATH, "").status()).isEqualTo(200);
        assertThat(deliver(PATH, "").status()).isEqualTo(404);
    }

    @Test
    void metricsOfVertxCountItsRequests() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        List<Integer> ended = new CopyOnWriteArrayList<>();
        Vertx metered = Vertx.builder()
                .with(new VertxOptions().setMetricsOptions(new MetricsOptions().setEnabled(true)))
                .withMetrics(options -> new CountedRequests(begun, ended))
                .build();
        main.bind("metered", metered);
        start();

        deliver(PATH, "");
        deliver(PATH + "?%", "");

        await().untilAsserted(() -> assertThat(ended).containsExactly(200, 400));
        assertThat(begun).hasValue(2);
        main.stop();
        metered.close();
    }

    private record CountedRequests(AtomicInteger begun, List<Integer> ended) implements VertxMetrics {

        @Override
        public HttpServerMetrics<?, ?, ?> createHttpServerMetrics(HttpServerOptions server, SocketAddress address) {
            return new HttpServerMetrics<Object, Object, Object>() {
                @Override
                public Object requestBegin(Object socket, HttpRequest request) {
                    begun.incrementAndGet();
                    return null;
                }

                @Override
                public void responseEnd(Object request, HttpResponse response, long bytes) {
                    ended.add(response.statusCode());
                }
            };
        }
    }

    /** Whose memory is what it makes of it: this door cannot bound what another handler reads. */
    @Test
    void aHandlerOfTheUserMayReadTheBody() throws Exception {
        start();
        router().route().order(-1).handler(BodyHandler.create());

        assertThat(deliver(PATH, "").status()).isEqualTo(200);
        SignedWebhook large = SIGNER.sign(EVENT + " ".repeat(4096));
        assertThat(send(whole(PATH, "", large)).status()).isEqualTo(413);
        assertThat(send(whole(PATH, "", WebhookSigner.generate().sign(EVENT))).status()).isEqualTo(403);
        assertThat(deliver(PATH, "").status()).isEqualTo(200);
        await().until(() -> Webhooks.of(main.getCamelContext()).path(PATH).bytesInFlight() == 0);
    }

    @Test
    void aHandlerOfTheUserMayTakeItsTime() throws Exception {
        start();
        router().route().order(-1).handler(context -> {
            context.request().pause();
            context.vertx().setTimer(50, id -> {
                context.request().resume();
                context.next();
            });
        });

        assertThat(deliver(PATH, "").status()).isEqualTo(200);
        assertThat(deliver(PATH + "?%", "").status()).isEqualTo(400);
    }

    @Test
    void aHandlerOfTheUserMaySayWhenARequestHasTakenTooLong() throws Exception {
        main.bind("platform-http", timed());
        start();
        SignedWebhook slow = event("slow");
        held.put("slow", new CountDownLatch(1));

        assertThat(send(whole(PATH, "", slow)).status()).isEqualTo(503);
        held.get("slow").countDown();

        await().until(() -> Webhooks.of(main.getCamelContext()).path(PATH).bytesInFlight() == 0);
        assertThat(deliver(PATH, "").status()).isEqualTo(200);
    }

    private static PlatformHttpComponent timed() {
        PlatformHttpComponent timed = new PlatformHttpComponent();
        timed.setRequestTimeout(200);
        return timed;
    }

    @Test
    void consolesListTheWebhook() throws Exception {
        start();

        assertThat(main.getCamelContext().getComponent("platform-http", PlatformHttpComponent.class).getHttpEndpoints())
                .extracting(HttpEndpointModel::getUri, HttpEndpointModel::getVerbs, HttpEndpointModel::getConsumes)
                .containsExactly(tuple(PATH, "POST", "application/json"));
    }

    @Test
    void aPathThatIsServedAlreadyIsRefused() throws Exception {
        start();
        RouteBuilder other = RouteBuilder.loadRoutesBuilder(builder -> builder.from("platform-http:/other").to("log:other"));
        main.getCamelContext().addRoutes(other);

        assertThatThrownBy(() -> main.getCamelContext()
                .addRoutes(RouteBuilder
                        .loadRoutesBuilder(builder -> builder.from("telnyx-voice:webhook?path=/other").to("log:x"))))
                .hasStackTraceContaining("is served by another platform-http or REST endpoint already");
    }

    /** As an OAuth profile of Camel 4.22 does, which wraps the processor of an endpoint. */
    @Test
    void whatGuardsTheEndpointIsNotPassedBy() throws Exception {
        main.bind("platform-http", new PlatformHttpComponent() {
            @Override
            protected PlatformHttpEndpoint createEndpoint(String uri, String path, Map<String, Object> parameters)
                    throws Exception {
                PlatformHttpEndpoint guarded = new PlatformHttpEndpoint(uri, path, this) {
                    @Override
                    public DefaultPlatformHttpConsumer createConsumer(Processor processor) {
                        return new DefaultPlatformHttpConsumer(this, guard(processor));
                    }
                };
                setProperties(guarded, parameters);
                return guarded;
            }
        });
        start();

        assertThat(deliver(PATH, "").status()).isEqualTo(401);
        assertThat(deliver(PATH, "Authorization: Bearer good\r\n").status()).isEqualTo(200);
        assertThat(threads).hasSize(1);
    }

    private static Processor guard(Processor guarded) {
        return exchange -> {
            if ("Bearer good".equals(exchange.getMessage().getHeader("Authorization"))) {
                guarded.process(exchange);
            } else {
                exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, 401);
            }
        };
    }

    @Test
    void corsAndSessionsStayThoseOfTheServer() throws Exception {
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(0);
        http.getCors().setEnabled(true);
        http.getCors().setOrigins(List.of("https://example.com"));
        http.getSessionConfig().setEnabled(true);
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            VertxPlatformHttpServer server = new VertxPlatformHttpServer(http);
            context.addService(server);
            component.getConfiguration().setPublicKey(SIGNER.publicKey());
            context.addComponent("telnyx-voice", component);
            context.addRoutes(route());
            context.start();
            try (Wire wire = new Wire(server.getPort())) {
                wire.send("OPTIONS " + PATH + " HTTP/1.1\r\nHost: x\r\nOrigin: https://example.com\r\n"
                        + "Access-Control-Request-Method: POST\r\n\r\n");
                assertThat(wire.read().headers()).containsEntry("Access-Control-Allow-Origin", "https://example.com");
                Wire.Reply reply = wire.send(whole(PATH, "Origin: https://example.com\r\n", good())).read();
                assertThat(reply.status()).isEqualTo(200);
                assertThat(reply.headers()).containsEntry("Access-Control-Allow-Origin", "https://example.com")
                        .containsKey("Set-Cookie");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Abort", "CallerRuns"})
    void whatNoThreadIsFreeForIsBusy(String policy) throws Exception {
        main.bind("few", new ThreadPoolProfileBuilder("telnyx-voice").poolSize(1)
                .maxPoolSize(1)
                .maxQueueSize(1)
                .rejectedPolicy(ThreadPoolRejectedPolicy.valueOf(policy))
                .build());
        start();
        held.put("first", new CountDownLatch(1));
        SignedWebhook first = event("first");
        SignedWebhook second = event("second");
        try (Wire running = wire(); Wire waiting = wire()) {
            running.send(whole(PATH, "", first));
            await().until(() -> threads.size() == 1);
            waiting.send(whole(PATH, "", second));
            await().until(() -> Webhooks.of(main.getCamelContext()).path(PATH).bytesInFlight() > first.body().length);

            Wire.Reply busy = deliver(PATH, "");

            assertThat(busy.status()).isEqualTo(503);
            assertThat(Webhooks.of(main.getCamelContext())
                    .path(PATH)
                    .statistics()
                    .getRefused()
                    .counters()
                    .get(RefusalReason.BUSY)
                    .sum()).isEqualTo(1);
            held.get("first").countDown();
            assertThat(running.read().status()).isEqualTo(200);
            assertThat(waiting.read().status()).isEqualTo(200);
        }
        assertThat(threads).hasSize(2).allMatch(name -> name.contains("telnyx-voice"));
        assertThat(Webhooks.of(main.getCamelContext()).path(PATH).bytesInFlight()).isZero();
    }

    @Test
    void whatIsUnderWayEndsWhenTheApplicationStops() throws Exception {
        start();
        held.put("first", new CountDownLatch(1));
        try (Wire running = wire(); Wire coming = wire(); Wire idle = wire()) {
            running.send(whole(PATH, "", event("first")));
            SignedWebhook half = event("half");
            coming.send(head(PATH, half) + "Content-Length: " + half.body().length + "\r\n\r\n");
            await().until(() -> threads.size() == 1);
            Thread stopping = new Thread(main::stop);
            stopping.start();
            await().until(() -> main.getCamelContext().isStopping());
            coming.send(half.body());
            assertThat(coming.read().status()).isEqualTo(503);
            assertThat(idle.send(whole(PATH, "", event("late"))).read().status()).isEqualTo(503);
            held.get("first").countDown();

            assertThat(running.read().status()).isEqualTo(200);
            stopping.join();
        }
        assertThat(threads).hasSize(1);
    }

    // steps

    private VertxPlatformHttpRouter router() {
        return VertxPlatformHttpRouter.lookup(main.getCamelContext(), VertxPlatformHttpRouter.PLATFORM_HTTP_ROUTER_NAME_ZERO);
    }

    private HealthCheck.Result health() {
        return ((HealthCheckAware) main.getCamelContext().getRoute("events").getConsumer()).getHealthCheck().call();
    }

    private Wire wire() throws IOException {
        return new Wire(main.getCamelContext().hasService(MainHttpServer.class).getRouter().getServer().getPort());
    }

    private Wire.Reply deliver(String target, String headers) throws IOException {
        return send(whole(target, headers, good()));
    }

    private Wire.Reply send(byte[] request) throws IOException {
        try (Wire wire = wire()) {
            return wire.send(request).read();
        }
    }
}
