package org.cameltelnyx.voice.benchmarks;

import java.util.concurrent.TimeUnit;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/**
 * Accepts all commands, at once or as late as the path says.
 */
public final class CommandServer {

    private static final String OK = "{\"data\":{\"result\":\"ok\"}}";

    private CommandServer() {
    }

    /**
     * Starts the server and prints its port.
     *
     * @param  arguments none
     * @throws Exception if it does not start
     */
    public static void main(String[] arguments) throws Exception {
        Vertx vertx = Vertx.vertx();
        HttpServer server = vertx
                .createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0).setAcceptBacklog(2000))
                .requestHandler(request -> request.bodyHandler(body -> answer(vertx, request)))
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        System.out.println(server.actualPort());
        Jvm.serve();
    }

    /** The path begins with how many milliseconds the answer takes. */
    private static void answer(Vertx vertx, HttpServerRequest request) {
        int millis = Integer.parseInt(request.path().split("/")[1]);
        if (millis == 0) {
            ok(request);
        } else {
            vertx.setTimer(millis, timer -> ok(request));
        }
    }

    private static void ok(HttpServerRequest request) {
        request.response().putHeader("Content-Type", "application/json").end(OK);
    }
}
