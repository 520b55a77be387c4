package org.cameltelnyx.voice.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/** Answers each command with "ok", at once or after a delay. Commands to the call "stalled" get no answer. */
final class CommandServer implements AutoCloseable {

    private static final String OK = "{\"data\":{\"result\":\"ok\"}}";

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger connections = new AtomicInteger();
    private final HttpServer server;
    private volatile long latencyMillis;

    CommandServer() throws Exception {
        server = vertx.createHttpServer(new HttpServerOptions().setAcceptBacklog(2048))
                .connectionHandler(connection -> connections.incrementAndGet())
                .requestHandler(request -> request.body().onSuccess(body -> answer(request)))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    private void answer(HttpServerRequest request) {
        if (request.path().contains("/stalled/")) {
            return;
        }
        if (latencyMillis == 0) {
            ok(request);
        } else {
            vertx.setTimer(latencyMillis, timer -> ok(request));
        }
    }

    private static void ok(HttpServerRequest request) {
        request.response().putHeader("Content-Type", "application/json").end(OK);
    }

    void setLatencyMillis(long latencyMillis) {
        this.latencyMillis = latencyMillis;
    }

    /** The number of connections that clients have opened so far. */
    int connections() {
        return connections.get();
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort() + "/v2";
    }

    @Override
    public void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    /** Writes its URL, then accepts the lines "latency millis" and "connections". */
    public static void main(String[] args) throws Exception {
        CommandServer server = new CommandServer();
        Lines.answer(server.url(), words -> switch (words[0]) {
            case "latency" -> {
                server.setLatencyMillis(Long.parseLong(words[1]));
                yield "ok";
            }
            case "connections" -> Integer.toString(server.connections());
            default -> throw new IllegalArgumentException(words[0]);
        });
        server.close();
    }
}
