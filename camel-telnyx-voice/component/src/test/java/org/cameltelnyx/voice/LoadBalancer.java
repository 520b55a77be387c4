package org.cameltelnyx.voice;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;

/**
 * Stands on one free port before an application that comes and goes: passes connections on while the application is ready,
 * and closes them otherwise.
 */
final class LoadBalancer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int NONE = 0;

    private final Vertx vertx = Vertx.vertx();
    private final NetClient client = vertx.createNetClient();
    private final NetServer server = vertx.createNetServer().connectHandler(this::accept);
    private volatile int ready = NONE;

    LoadBalancer() {
        server.listen(0, HOST).toCompletionStage().toCompletableFuture().join();
    }

    int port() {
        return server.actualPort();
    }

    void ready(int port) {
        ready = port;
    }

    void notReady() {
        ready = NONE;
    }

    private void accept(NetSocket caller) {
        int port = ready;
        if (port == NONE) {
            caller.close();
            return;
        }
        caller.pause();
        client.connect(port, HOST).onFailure(failure -> caller.close()).onSuccess(application -> {
            // each ends with the other
            caller.pipeTo(application);
            application.pipeTo(caller);
        });
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
