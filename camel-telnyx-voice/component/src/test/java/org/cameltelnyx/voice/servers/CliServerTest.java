package org.cameltelnyx.voice.servers;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import org.apache.camel.CamelContext;
import org.apache.camel.Service;
import org.apache.camel.builder.LambdaRouteBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.component.platform.http.main.DefaultMainHttpServerFactory;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.HttpServerConfigurationProperties;
import org.apache.camel.main.download.DependencyDownloader;
import org.apache.camel.main.download.DependencyDownloaderComponentResolver;
import org.apache.camel.spi.ComponentResolver;
import org.cameltelnyx.voice.TelnyxVoiceComponent;
import org.cameltelnyx.voice.simulator.WebhookSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The webhook on the server of the Camel CLI, which starts when a route first asks for platform-http.
 */
class CliServerTest {

    private static final LambdaRouteBuilder WEBHOOK = builder -> builder.from("telnyx-voice:webhook").to("mock:events");

    private final CamelContext context = new DefaultCamelContext();

    @BeforeEach
    void resolveAsTheCliDoes() throws Exception {
        context.addService(allDownloaded());
        context.getCamelContextExtension()
                .addContextPlugin(
                        ComponentResolver.class, new DependencyDownloaderComponentResolver(context, null, false, false));
        context.getRegistry().bind("http-server", new OnFreePort());
        TelnyxVoiceComponent component = new TelnyxVoiceComponent();
        component.getConfiguration().setApiKey("none");
        component.getConfiguration().setPublicKey(WebhookSigner.generate().publicKey());
        context.addComponent("telnyx-voice", component);
    }

    private static Object allDownloaded() {
        return Proxy.newProxyInstance(
                CliServerTest.class.getClassLoader(), new Class<?>[]{DependencyDownloader.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "alreadyOnClasspath" -> true;
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> 0;
                    default -> null;
                });
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void aWebhookListensWhenItsContextHasStarted() throws Exception {
        context.addRoutes(RouteBuilder.loadRoutesBuilder(WEBHOOK));
        context.start();

        assertThat(statusOfUnsigned()).isEqualTo(403);
    }

    @Test
    void soDoesOneThatIsAddedToAContextThatRuns() throws Exception {
        context.start();
        context.addRoutes(RouteBuilder.loadRoutesBuilder(WEBHOOK));

        assertThat(statusOfUnsigned()).isEqualTo(403);
    }

    @Test
    void aComponentThatTheUserHasMadeIsTaken() throws Exception {
        PlatformHttpComponent own = new PlatformHttpComponent();
        context.getRegistry().bind("platform-http", own);
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(0);
        context.addService(new VertxPlatformHttpServer(http));
        context.addRoutes(RouteBuilder.loadRoutesBuilder(WEBHOOK));
        context.start();

        assertThat(context.getComponent("platform-http")).isSameAs(own);
        assertThat(context.hasService(MainHttpServer.class)).isNull();
    }

    @Test
    void noServerStartsForCommandsOrForAWebhookOnAnother() throws Exception {
        context.addRoutes(RouteBuilder.loadRoutesBuilder(builder -> {
            builder.from("direct:commands").to("telnyx-voice:hangup").toD("telnyx-voice:${header.action}");
            builder.from("telnyx-voice:webhook?httpServerComponent=servlet").to("mock:events");
        }));
        context.start();

        assertThat(context.hasService(MainHttpServer.class)).isNull();
        assertThat(context.hasComponent("platform-http")).isNull();
    }

    private int statusOfUnsigned() throws Exception {
        int port = context.hasService(MainHttpServer.class).getRouter().getServer().getPort();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/telnyx/voice"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    }

    private static final class OnFreePort extends DefaultMainHttpServerFactory {

        @Override
        public Service newHttpServer(CamelContext context, HttpServerConfigurationProperties configuration) {
            configuration.setHost("127.0.0.1");
            configuration.setPort(0);
            return super.newHttpServer(context, configuration);
        }
    }
}
