package org.cameltelnyx.voice.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * A server with the component, with a hand-written bean, and with a bare handler of Vert.x, of which one is used at a time.
 */
public final class WebhookServer {

    private static final long MAX_BODY_SIZE = 1 << 20;

    private WebhookServer() {
    }

    /**
     * Starts the server and prints its ports: that of Camel, and that of the bare handler.
     *
     * @param  arguments the public key
     * @throws Exception if it does not start
     */
    public static void main(String[] arguments) throws Exception {
        HandWritten handWritten = new HandWritten(arguments[0]);
        DefaultCamelContext context = new DefaultCamelContext();
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(0);
        // as the page on security advises: otherwise the server holds all of a body before anything can refuse it
        http.setMaxBodySize(MAX_BODY_SIZE);
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(http);
        context.addService(server);
        context.addRoutes(RouteBuilder.loadRoutesBuilder(routes -> {
            routes.from("telnyx-voice:webhook?path=/component&publicKey=" + "RAW(" + arguments[0] + ")")
                    .routeId("component")
                    .process(exchange -> {
                    });
            routes.from("platform-http:/bean?httpMethodRestrict=POST")
                    .routeId("bean")
                    .process(handWritten)
                    .process(HandWritten::answer);
        }));
        context.start();
        Vertx vertx = Vertx.vertx();
        HttpServer bare = vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(request -> request.bodyHandler(body -> {
                    try {
                        handWritten.bean(request.getHeader("Telnyx-Timestamp"), request.getHeader("Telnyx-Signature-Ed25519"),
                                body.getBytes());
                        request.response().putHeader("Content-Type", "text/plain").end("OK");
                    } catch (Exception e) {
                        request.response()
                                .setStatusCode(403)
                                .end(new String("refused".getBytes(StandardCharsets.US_ASCII),
                                        StandardCharsets.US_ASCII));
                    }
                }))
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        System.out.println(server.getPort() + " " + bare.actualPort());
        Jvm.serve();
    }
}
